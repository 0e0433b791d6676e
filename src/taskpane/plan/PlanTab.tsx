import * as React from "react";
import { TabPage } from "../frame/TabPage";

export default function PlanTab(): JSX.Element {
  return <TabPage tab="ke-hoach" primary={null} />;
}

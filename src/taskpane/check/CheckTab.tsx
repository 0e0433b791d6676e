import * as React from "react";
import { TabPage } from "../frame/TabPage";

export default function CheckTab(): JSX.Element {
  return <TabPage tab="kiem-tra" primary={null} />;
}

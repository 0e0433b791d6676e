import * as React from "react";
import { TabPage } from "../frame/TabPage";

export default function FormsTab(): JSX.Element {
  return <TabPage tab="de-cuong" primary={null} />;
}

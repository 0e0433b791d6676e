import * as React from "react";
import { TabPage } from "../frame/TabPage";

export default function MergeTab(): JSX.Element {
  return <TabPage tab="tong-hop" primary={null} />;
}

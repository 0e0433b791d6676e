export * from "../outline/percentFit";

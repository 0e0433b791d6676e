export * from "../outline/roundHalfAway";

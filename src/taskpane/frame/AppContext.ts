import { createContext, useContext } from "react";
import type { AppModel } from "../AppModel";

const AppContext = createContext<AppModel | null>(null);

export const AppProvider = AppContext.Provider;

export function useApp(): AppModel {
  const app = useContext(AppContext);
  if (!app) throw new Error("drawn outside of the app");
  return app;
}

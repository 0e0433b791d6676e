import { loadTheme, registerIcons } from "office-ui-fabric-react/lib/Styling";
import * as React from "react";
import { Icon } from "../parts/Icon";

const FONT = '"Segoe UI", "Noto Sans", Tahoma, Arial, sans-serif';

/** The colours of the design, and own drawings under the names that Fabric's parts ask for. */
export function dressFabric(): void {
  loadTheme({
    palette: {
      themePrimary: "#0F548C",
      themeSecondary: "#0F548C",
      themeDark: "#0B3F69",
      themeDarkAlt: "#0D4A7B",
      themeDarker: "#082F4F",
      themeTertiary: "#7FA9CB",
      themeLight: "#C7DBEB",
      themeLighter: "#E9F1F8",
      themeLighterAlt: "#F5F9FC",
      neutralPrimary: "#1F2328",
      neutralDark: "#1F2328",
      neutralPrimaryAlt: "#1F2328",
      neutralSecondary: "#4B5157",
      neutralTertiary: "#6B7177",
      neutralTertiaryAlt: "#868C93",
      neutralLight: "#DDE1E5",
      neutralLighter: "#F3F5F7",
      neutralLighterAlt: "#F8F9FA",
    },
    semanticColors: {
      inputBorder: "#7A8087",
      inputBorderHovered: "#1F2328",
      inputPlaceholderText: "#5D646B",
      errorText: "#A4161A",
      disabledText: "#5D646B",
      disabledBodyText: "#5D646B",
      buttonTextDisabled: "#4B5157",
      primaryButtonTextDisabled: "#4B5157",
      primaryButtonBackgroundDisabled: "#DDE1E5",
    },
    defaultFontStyle: { fontFamily: FONT, fontSize: 14 },
  });
  registerIcons({
    icons: {
      ChevronDown: <Icon name="down" />,
      ChevronUp: <Icon name="up" />,
      Calendar: <Icon name="calendar" />,
      Up: <Icon name="up" />,
      Down: <Icon name="down" />,
      CheckMark: <Icon name="tick" />,
      Clear: <Icon name="close" />,
      Cancel: <Icon name="close" />,
      Search: <Icon name="search" />,
    },
  });
}

declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string; readonly iconBaseUrl: string };
  }
}

/** Before any part of Fabric is loaded: else it asks a foreign server for fonts and icons. */
window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "" };

export {};

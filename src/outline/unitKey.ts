/** As the reader of reports compares names. */
export function unitKey(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== "" && word !== "va")
    .join(" ");
}

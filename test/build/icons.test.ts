import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const ASSETS = path.join(__dirname, "../../assets");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

test.each(["icon", "outline", "check", "merge"])("%s is there in every size, small sizes with drawings of their own", (name) => {
  const has = (file: string): boolean => existsSync(path.join(ASSETS, file));
  expect(SIZES.filter((size) => !has(`${name}-${size}.png`))).toEqual([]);
  expect([16, 20, 24, 32, 80].filter((size) => !has(`svg/${name}-${size}.svg`))).toEqual([]);
});

test("no icon is left over", () => {
  const drawn = new RegExp(`^(icon|outline|check|merge)-(${SIZES.join("|")})\\.png$`);
  const pictures = readdirSync(ASSETS).filter((file) => /-\d+\.png$/.test(file));
  expect(pictures.filter((file) => !drawn.test(file))).toEqual([]);
});

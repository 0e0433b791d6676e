import { ROUND_SETTING } from "./roundSetting";

/** Takes the round out of the open workbook and gives its text; null where it is not in it. One request; one more where it was. */
export async function forgetRound(context: Excel.RequestContext): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(ROUND_SETTING).load("value");
  await context.sync();
  if (setting.isNullObject) return null;
  const text = String(setting.value);
  setting.delete();
  await context.sync();
  return text;
}

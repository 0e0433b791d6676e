import { ROUND_SETTING } from "./roundSetting";

/** Takes the round out of the open workbook. */
export async function forgetRound(context: Excel.RequestContext): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(ROUND_SETTING).load("key");
  await context.sync();
  if (setting.isNullObject) return;
  setting.delete();
  await context.sync();
}

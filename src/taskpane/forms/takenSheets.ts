/** Which of the form's sheets the workbook has a sheet of the same name for; Excel knows no capitals in names. */
export function takenSheets(form: readonly string[], book: readonly string[]): readonly string[] {
  const there = new Set(book.map((name) => name.toLowerCase()));
  return form.filter((name) => there.has(name.toLowerCase()));
}

/**
 * What was copied from a spreadsheet, as rows of cells; undefined for a single cell, which the browser pastes itself.
 * `"2,40\n2,60\n"` → `[['2,40'], ['2,60']]`; a cell in quotes may hold tabs, line breaks and doubled quotes.
 */
export function pastedRows(text: string): string[][] | undefined {
  if (!/[\t\n\r]/.test(text)) return undefined
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g)]
  const rows: string[][] = [[]]
  for (const [whole, quoted, plain = '', end] of cells) {
    if (whole === '' && rows.at(-1)?.length === 0) break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

/** The value that a choice has for a text: by its value, or by its label whatever its case. */
export function chosenBy(
  text: string,
  options: readonly { value: string; label: string }[],
): string | undefined {
  const plain = text.trim().toLocaleLowerCase()
  const said = (label: string) => label.trim().toLocaleLowerCase().replaceAll(/\s/g, ' ')
  return options.find(({ value, label }) => value === text.trim() || said(label) === plain)?.value
}

/** Whether a pasted text ticks a box: `oui`, `x`, `1`, `yes`, `vrai`. */
export function ticks(text: string): boolean {
  return ['oui', 'o', 'x', '1', 'yes', 'y', 'vrai', 'true', 'on'].includes(
    text.trim().toLocaleLowerCase(),
  )
}

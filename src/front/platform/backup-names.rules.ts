const NAME = /^cageot-\d{4}-\d{2}-\d{2}-\d{6}\.cageot-backup$/

/** The name a backup gets by itself, in UTC: `cageot-2026-11-28-193005.cageot-backup`. */
export function backupName(at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T')
  return `cageot-${day}-${time.slice(0, 8).replaceAll(':', '')}.cageot-backup`
}

/** Those beyond the newest `keep`, by their names; files with a name of one's own are nobody's to delete. */
export function tooOld(names: string[], keep: number): string[] {
  return names
    .filter((name) => NAME.test(name))
    .toSorted()
    .toReversed()
    .slice(keep)
}

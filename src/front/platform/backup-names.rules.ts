const NAME = /^cageot-\d{4}-\d{2}-\d{2}-\d{6}\.cageot-backup$/

/**
 * The name a backup gets by itself, in UTC: `cageot-2026-11-28-193005.cageot-backup`. A second backup of the same
 * second is called after the next, so that names sort by age.
 */
export function backupName(at: Date, taken: readonly string[] = []): string {
  const [day = '', time = ''] = at.toISOString().split('T')
  const name = `cageot-${day}-${time.slice(0, 8).replaceAll(':', '')}.cageot-backup`
  return taken.includes(name) ? backupName(new Date(at.getTime() + 1000), taken) : name
}

/** Those beyond the newest `keep`, by their names; files with a name of one's own are nobody's to delete. */
export function tooOld(names: string[], keep: number): string[] {
  return names
    .filter((name) => NAME.test(name))
    .toSorted()
    .toReversed()
    .slice(keep)
}

import type { World } from './world.ts'

/** The market's next distribution as it is planned, its place and catalogues by their codes. */
export function saturday({ groups, catalogs }: World) {
  return {
    day: '2026-11-28',
    startTime: '09:30',
    endTime: '12:30',
    place: groups.lavoir.placeCode,
    opensDay: '2026-11-18',
    opensTime: '08:00',
    closesDay: '2026-11-26',
    closesTime: '20:00',
    catalogs: [catalogs.chenes.code, catalogs.chevrerie.code, catalogs.fournil.code],
    note: '',
  }
}

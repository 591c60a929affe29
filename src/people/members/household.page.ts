import { list } from '#src/foundation/ui/format.ts'
import type { Lang } from '#src/foundation/ui/words.ts'

type Named = { firstName: string; lastName: string }

/** A household by its people: `Moreau, Nadia et Paul`; with two names, `Moreau, Nadia et Petit, Paul`. */
export function householdName(lang: Lang, people: Named[]): string {
  const lastNames = new Set(people.map((person) => person.lastName))
  const [lastName] = lastNames
  if (lastNames.size === 1 && lastName) {
    return `${lastName}, ${list(
      lang,
      people.map((person) => person.firstName),
    )}`
  }
  return list(
    lang,
    people.map((person) => `${person.lastName}, ${person.firstName}`),
  )
}

import { writeFileSync } from 'node:fs'
import { priceLists } from '#test/lists/price-lists.ts'

// Writes the price lists that tests and the demo import: `node scripts/lists.ts`.
for (const [name, bytes] of Object.entries(priceLists())) {
  writeFileSync(new URL(`../test/lists/${name}`, import.meta.url), bytes)
}

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allCustody } from '#src/shell/custody.ts'
import { roomOf, sources } from './plan.ts'

/** Who writes each table: the room alone inserts, updates and deletes there. */
const OWNERS: Record<string, string> = {
  account: 'people/accounts',
  login: 'people/accounts',
  person: 'people/accounts',
  credential: 'people/accounts',
  sign_in: 'people/accounts',
  proof: 'people/accounts',
  registration: 'people/accounts',
  email_code: 'people/accounts',
  terms_acceptance: 'people/accounts',
  attempt: 'people/accounts',
  second_factor: 'people/accounts',
  recovery_code: 'people/accounts',
  device: 'people/accounts',
  household_invitation: 'people/accounts',
  email_change: 'people/accounts',
  group: 'people/groups',
  place: 'people/groups',
  taken_slug: 'people/groups',
  held_right: 'people/groups',
  member: 'people/members',
  joining: 'people/members',
  join_request: 'people/members',
  history: 'foundation/db',
  used_form: 'foundation/db',
  picture: 'foundation/files',
  picture_variant: 'foundation/files',
  document: 'foundation/files',
  mail: 'foundation/post',
  worker_life: 'shell',
  installation: 'shell',
  producer: 'supply/producers',
  charter_acceptance: 'supply/producers',
  producer_proposal: 'supply/producers',
  producer_picture: 'supply/producers',
  catalog: 'supply/catalogs',
  product: 'supply/products',
  product_price: 'supply/products',
  import_draft: 'supply/imports',
  photo_list: 'supply/imports',
  photo_list_file: 'supply/imports',
  distribution: 'supply/distributions',
  delivery: 'supply/distributions',
  closure: 'supply/distributions',
  draft: 'trade/orders',
  draft_line: 'trade/orders',
  basket: 'trade/orders',
  line: 'trade/orders',
  placement: 'trade/orders',
}

const rows = readFileSync('src/foundation/db/rows.ts', 'utf8')
const tables = [
  ...(rows.split('export interface DB {')[1] ?? '').matchAll(/^ {2}"?(\w+)"?:/gm),
].map((m) => m[1] ?? '')

const WRITES =
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)|\b(?:insert\s+into|update|delete\s+from)\s+"?(\w+)"?/gi

describe('tables', () => {
  test('every table has an owner, and every owner a table', () => {
    expect(Object.keys(OWNERS).sort()).toEqual(tables.sort())
  })
  test('a room writes only its own tables', () => {
    const foreign = sources.flatMap((file) => {
      const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      const written = [...text.matchAll(WRITES)]
        .map((m) => m[1] ?? m[2] ?? '')
        .filter((table) => table in OWNERS)
      return written
        .filter((table) => OWNERS[table] !== roomOf(file))
        .map((table) => `${file} writes ${table}`)
    })
    expect(foreign).toEqual([])
  })
})

describe('custody', () => {
  const personal = [...rows.matchAll(/export interface (\w+)Row \{([^}]*)\}/g)]
    .filter(([, , columns]) => /\b(\w*person_id|account_id|login_id)\b/.test(columns ?? ''))
    .map(([, name]) =>
      (name ?? '').replaceAll(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase(),
    )
  test('every table that names an account or a person is in some room’s custody', () => {
    // whose history is erased is decided by its own rows: personal values only
    const kept = ['history', ...allCustody.flatMap((custody) => custody.tables)]
    expect(personal.filter((table) => !kept.includes(table))).toEqual([])
  })
})

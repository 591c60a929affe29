import { newCode } from '#src/foundation/core/code.ts'
import { fold } from '#src/foundation/core/fold.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { GROUPS, type GroupKey, PEOPLE } from './cast.ts'
import { PRODUCERS, type ProducerKey } from './cast-producers.ts'
import { SHEETS } from './cast-sheets.ts'

/** Whoever sells food in France names a mediator for what goes wrong. */
const MEDIATOR = {
  mediator_name: 'Médiation de la consommation de la Drôme',
  mediator_address: '12 place de la Mairie, 26000 Valence',
}

/** A producer of the cast as everything of theirs can be ordered, with the catalogue. */
export async function loadProducer(trx: Trx, key: ProducerKey) {
  const { group, catalog, products, labels, ...producer } = PRODUCERS[key]
  const { id: group_id } = await groupRow(trx, group)
  const made = await trx
    .insertInto('producer')
    .values({
      ...producer,
      code: newCode(),
      created_by_group_id: group_id,
      name_folded: fold(producer.name),
      city_folded: fold(producer.city),
      labels: [...labels],
      ...MEDIATOR,
      vat_regime: 'liable',
      charter_version: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await loadCharter(trx, { producerId: made.id, group, signedBy: producer.people })
  const { id: catalog_id } = await trx
    .insertInto('catalog')
    .values({
      group_id,
      code: newCode(),
      producer_id: made.id,
      name: catalog,
      starts_on: '2026-01-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = products.map((product) => ({
    group_id,
    catalog_id,
    code: newCode(),
    name: product.name,
    name_folded: fold(product.name),
    reference: product.reference,
    category: product.category,
    way: product.way,
    unit: product.unit,
    net_thousandths: product.net * 1000,
    step_thousandths: (product.step ?? 1) * 1000,
    price_cents: product.cents,
    vat_bp: product.vatBp,
    is_organic: product.organic ?? false,
    stock_left_thousandths: product.stock === undefined ? null : product.stock * 1000,
    ...sheetOf(product.reference),
  }))
  await trx.insertInto('product').values(rows).execute()
}

async function loadCharter(
  trx: Trx,
  { producerId, group, signedBy }: { producerId: number; group: GroupKey; signedBy: string },
) {
  const coordinator = trx
    .selectFrom('person')
    .select('id')
    .where('email', '=', PEOPLE[group === 'lavoir' ? 'claire' : 'ines'].email)
  await trx
    .insertInto('charter_acceptance')
    .values({
      producer_id: producerId,
      version: 1,
      accepted_on: '2026-01-10',
      signed_by: signedBy,
      recorded_by_person_id: (await coordinator.executeTakeFirstOrThrow()).id,
      recorded_at: new Date('2026-01-12T09:00:00Z'),
    })
    .execute()
}

const groupRow = (trx: Trx, key: GroupKey) =>
  trx
    .selectFrom('group')
    .select('id')
    .where('slug', '=', GROUPS[key].slug)
    .executeTakeFirstOrThrow()

/** What a product's label says, as the table keeps it. */
function sheetOf(reference: string) {
  const { allergens = {}, mentions = {}, ...same } = SHEETS[reference] ?? {}
  return { ...same, allergens: JSON.stringify(allergens), mentions: JSON.stringify(mentions) }
}

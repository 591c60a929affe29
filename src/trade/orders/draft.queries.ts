import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'

/** Whose draft: a household's, or a visitor's by the hash of the cookie's token. */
export type DraftOwner = { accountId: number } | { tokenHash: string }
type DraftOf = { groupId: number; distributionId: number; owner: DraftOwner }

export type DraftLine = { productId: number; quantityThousandths: number }

/**
 * The lines of somebody's draft for a distribution with their products' codes, in the order of product ids; empty when
 * there is none.
 */
export function listDraftLines(db: Db, of: DraftOf): Promise<(DraftLine & { code: string })[]> {
  return draftsOf(db, of)
    .innerJoin('draft_line as l', (join) =>
      join.onRef('l.group_id', '=', 'd.group_id').onRef('l.draft_id', '=', 'd.id'),
    )
    .innerJoin('product as p', (join) =>
      join.onRef('p.group_id', '=', 'l.group_id').onRef('p.id', '=', 'l.product_id'),
    )
    .select(['l.product_id as productId', 'l.quantity_thousandths as quantityThousandths'])
    .select('p.code')
    .orderBy('l.product_id')
    .execute()
}

/** The draft's id, locked: saving its lines and placing it take turns. Undefined when there is none. */
export async function lockDraft(trx: Trx, of: DraftOf): Promise<number | undefined> {
  const found = await draftsOf(trx, of).select('d.id').forUpdate().executeTakeFirst()
  return found?.id
}

/** The draft's id, made if there was none, and locked. */
export async function lockOrMakeDraft(trx: Trx, of: DraftOf & { now: Date }): Promise<number> {
  const { owner } = of
  const made = await trx
    .insertInto('draft')
    .values({
      group_id: of.groupId,
      distribution_id: of.distributionId,
      account_id: 'accountId' in owner ? owner.accountId : null,
      token_hash: 'tokenHash' in owner ? owner.tokenHash : null,
      updated_at: of.now,
    })
    .onConflict((conflict) => {
      const column = 'accountId' in owner ? 'account_id' : 'token_hash'
      return conflict
        .columns(['group_id', 'distribution_id', column])
        .where(column, 'is not', null)
        .doUpdateSet({ updated_at: of.now })
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

/** Sets the quantity of one product in a draft; 0 takes it out. */
export async function setDraftLine(
  trx: Trx,
  line: { groupId: number; draftId: number } & DraftLine,
): Promise<void> {
  const key = { group_id: line.groupId, draft_id: line.draftId, product_id: line.productId }
  if (line.quantityThousandths === 0) {
    await trx
      .deleteFrom('draft_line')
      .where('group_id', '=', line.groupId)
      .where('draft_id', '=', line.draftId)
      .where('product_id', '=', line.productId)
      .execute()
    return
  }
  const quantity = { quantity_thousandths: line.quantityThousandths }
  await trx
    .insertInto('draft_line')
    .values({ ...key, ...quantity })
    .onConflict((conflict) =>
      conflict.columns(['group_id', 'draft_id', 'product_id']).doUpdateSet(quantity),
    )
    .execute()
}

/** Removes a draft with its lines. */
async function deleteDraft(trx: Trx, of: { groupId: number; draftId: number }) {
  await trx
    .deleteFrom('draft')
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.draftId)
    .execute()
}

/** Removes the drafts, of all groups, whose orders closed by then, the latest delivery's too. How many. */
export async function deleteOldDrafts(db: Db, closedBy: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('draft as w')
    .using('distribution as d')
    .whereRef('d.group_id', '=', 'w.group_id')
    .whereRef('d.id', '=', 'w.distribution_id')
    .where('d.closes_at', '<=', closedBy)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery as v')
            .select('v.id')
            .whereRef('v.group_id', '=', 'd.group_id')
            .whereRef('v.distribution_id', '=', 'd.id')
            .where('v.closes_at', '>', closedBy),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * Makes the drafts that hang on a visitor's token the household's own: its quantities replace those of the same
 * products, the rest stays. How many there were, and the codes of the distributions where one with lines was there.
 */
export async function takeOverDrafts(
  trx: Trx,
  of: { tokenHash: string; accountId: number; now: Date },
): Promise<Joined> {
  return joinDrafts(trx, { from: { tokenHash: of.tokenHash }, ...of })
}

/** The same from one household to another, when they become one. */
export async function giveDrafts(trx: Trx, { from, to }: { from: number; to: number }) {
  await joinDrafts(trx, { from: { accountId: from }, accountId: to })
}

/** `merged`: codes of distributions. */
export type Joined = { adopted: number; merged: string[] }
type Joining = { from: DraftOwner; accountId: number; now?: Date }

async function joinDrafts(trx: Trx, of: Joining): Promise<Joined> {
  const given = await lockDraftsOf(trx, of.from)
  const merged: string[] = []
  for (const { groupId, distributionId, code, id, updatedAt } of given) {
    const owner = { accountId: of.accountId }
    const now = of.now ?? updatedAt
    const draftId = await lockOrMakeDraft(trx, { groupId, distributionId, owner, now })
    if (await hasLines(trx, { groupId, draftId })) merged.push(code)
    await moveLines(trx, { groupId, from: id, to: draftId })
    await deleteDraft(trx, { groupId, draftId: id })
  }
  return { adopted: given.length, merged }
}

/** Every draft of one owner, locked, in the order in which all lock them. */
export function lockDraftsOf(trx: Trx, owner: DraftOwner) {
  const drafts = trx
    .selectFrom('draft as w')
    .innerJoin('distribution as d', (join) =>
      join.onRef('d.group_id', '=', 'w.group_id').onRef('d.id', '=', 'w.distribution_id'),
    )
    .select(['w.group_id as groupId', 'w.distribution_id as distributionId', 'd.code', 'w.id'])
    .select('w.updated_at as updatedAt')
    .orderBy('w.group_id')
    .orderBy('w.distribution_id')
    .forUpdate('w')
  return 'accountId' in owner
    ? drafts.where('account_id', '=', owner.accountId).execute()
    : drafts.where('token_hash', '=', owner.tokenHash).execute()
}

async function hasLines(trx: Trx, of: { groupId: number; draftId: number }): Promise<boolean> {
  const rows = await trx
    .selectFrom('draft_line')
    .select('product_id')
    .where('group_id', '=', of.groupId)
    .where('draft_id', '=', of.draftId)
    .limit(1)
    .execute()
  return rows.length > 0
}

async function moveLines(trx: Trx, of: { groupId: number; from: number; to: number }) {
  await sql`insert into draft_line (group_id, draft_id, product_id, quantity_thousandths)
    select group_id, ${of.to}, product_id, quantity_thousandths from draft_line
    where group_id = ${of.groupId} and draft_id = ${of.from}
    on conflict (group_id, draft_id, product_id)
    do update set quantity_thousandths = excluded.quantity_thousandths`.execute(trx)
}

function draftsOf(db: Db, { groupId, distributionId, owner }: DraftOf) {
  const drafts = db
    .selectFrom('draft as d')
    .where('d.group_id', '=', groupId)
    .where('d.distribution_id', '=', distributionId)
  return 'accountId' in owner
    ? drafts.where('d.account_id', '=', owner.accountId)
    : drafts.where('d.token_hash', '=', owner.tokenHash)
}

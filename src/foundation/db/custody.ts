import type { Db, Trx } from './open.ts'

/** Why somebody can't leave or be erased yet; the page that asks turns the code into a sentence. */
export type LeavingBlock = { code: string; groupId: number | null }

/** What a household has of its own and can't take into another: one of these holds a person back from moving alone. */
export type Tie = 'other-person' | 'membership' | 'basket' | 'balance'

/**
 * What a room keeps of households and people, so that leaving, merging, exporting and erasing (the room `custody`) can
 * go through every room. A table with an account or a person belongs to one room's custody: the house test checks.
 */
export type Custody = {
  room: string
  /** Every table of the room that names an account, a person or a login. */
  tables: string[]
  /** What holds the household back in a group (null: everywhere): a basket under way, a balance. */
  blocksLeaving(
    db: Db,
    of: { accountId: number; groupId: number | null; now: Date },
  ): Promise<LeavingBlock[]>
  /**
   * What ties a person to the household they are in; none where the room keeps nothing of the kind. Locks what the
   * room's own actions lock before the household, so that nothing comes between the answer and `moveTo`.
   */
  tiesOf?(trx: Trx, of: { personId: number; accountId: number }): Promise<Tie[]>
  /** Moves everything of one household to another; refuses nothing: conflicts were asked before. */
  moveTo(trx: Trx, accounts: { from: number; to: number }): Promise<void>
  /** All the room knows of a person and the household, table by table, as plain rows. */
  exportOf(db: Db, of: { personId: number; accountId: number }): Promise<Record<string, unknown[]>>
  /** Takes personal values away; books keep ids and amounts. */
  erase(trx: Trx, of: { personId: number; accountId: number }): Promise<void>
}

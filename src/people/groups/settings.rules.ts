import type { Policy } from './kinds.rules.ts'

/** What a group's settings page saves. */
export type Settings = {
  name: string
  slug: string
  introduction: string
  website: string | null
  contactEmail: string | null
  contactPhone: string | null
  showsContactPhone: boolean
  registrationPolicy: Policy
  requiresPhone: boolean
  requiresAddress: boolean
  timeZone: string
  /** Rights of people without a second factor wait. */
  requiresSecondFactor: boolean
}

/** Somebody's own address or number: kept in the erasable part of history. */
export const PERSONAL_SETTINGS = ['contactEmail', 'contactPhone'] as const

import { holds, type Standing } from '#src/people/groups/standing.rules.ts'

/**
 * Whether everybody's baskets are shown: to whoever hands them out or takes the money.
 * `basket.queries.ts` asks the same in SQL.
 */
export const seesBaskets = (standing: Standing): boolean =>
  holds(standing, 'distributions') || holds(standing, 'money')

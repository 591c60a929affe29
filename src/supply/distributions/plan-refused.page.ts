import { type Form, withError } from '#src/foundation/ui/form.ts'
import { ownField } from './own-window-fields.page.tsx'
import type { ShownPlan } from './plan.page.tsx'
import type { PlanFault, PlanRefusal } from './plan.rules.ts'
import type { Choices } from './plan-fields.page.tsx'
import type { ChangeRefusal } from './save-distribution.action.ts'

type FieldRefusal = Exclude<ChangeRefusal, { code: 'stale' | 'to-confirm' }>
type Fault = PlanFault | Exclude<FieldRefusal, PlanRefusal>

/** Where each fault is said; none: above the whole form. */
const FIELD: Record<Exclude<Fault['code'], 'own-window'>, string> = {
  'end-not-after-start': 'endTime',
  'in-the-past': 'day',
  'closing-not-after-opening': 'closesDay',
  'closing-after-start': 'closesDay',
  'no-catalog': 'catalogs',
  'out-of-season': 'catalogs',
  'catalog-ordered': 'catalogs',
  'already-started': '',
}

/** The form as it was sent, with what an action refused said at its fields. */
export function refusedForm(form: Form, refusal: FieldRefusal, { catalogs }: Choices): ShownPlan {
  const faults: Fault[] = refusal.code === 'faults' ? refusal.faults : [refusal]
  const ids = faults.flatMap((fault) => ('catalogIds' in fault ? fault.catalogIds : []))
  const codeOf = (id: number) => catalogs.find((one) => one.id === id)?.code ?? ''
  return {
    form: faults.reduce((wrong, fault) => {
      if (fault.code !== 'own-window') return withError(wrong, FIELD[fault.code], fault.code)
      return withError(wrong, ownField('closesDay', codeOf(fault.catalogId)), fault.why)
    }, form),
    catalogsInTheWay: catalogs.filter(({ id }) => ids.includes(id)),
  }
}

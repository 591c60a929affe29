import { z } from 'zod'
import { DateField, TimeField } from '#src/foundation/ui/field.tsx'
import { type Form, typedIn, withError } from '#src/foundation/ui/form.ts'
import { civilDay, civilTime } from '#src/foundation/ui/form-fields.ts'
import { capitalised } from '#src/foundation/ui/format.ts'
import { fieldId, type ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { CatalogChoice } from './choices.queries.ts'
import { ownWindowWords, saidWindow } from './own-window-fields.words.ts'
import { type WindowTimes, windowsIn } from './own-windows.rules.ts'

const TIMES = ['opensDay', 'opensTime', 'closesDay', 'closesTime'] as const
type TimeName = (typeof TIMES)[number]

const SCHEMAS = {
  opensDay: civilDay(),
  opensTime: civilTime(),
  closesDay: civilDay(),
  closesTime: civilTime(),
}

/** The name of a field of one catalogue: `closesDay-4f7…`. */
export const ownField = (name: 'window' | TimeName, code: string) => `${name}-${code}`

export type TypedWindow = WindowTimes & { catalog: string }

/** The own windows of the ticked catalogues as typed, and the form with what is wrong with them. */
export function readOwnWindows(form: Form): { windows: TypedWindow[]; form: Form } {
  const own = (form.values.catalogs ?? []).filter(
    (code) => typedIn(form, ownField('window', code)) === 'own',
  )
  const windows: TypedWindow[] = []
  let said = form
  for (const catalog of own) {
    const typed = TIMES.map((name) => [name, typedIn(form, ownField(name, catalog))])
    const parsed = z.object(SCHEMAS).safeParse(Object.fromEntries(typed))
    if (parsed.success) windows.push({ catalog, ...parsed.data })
    // the first thing wrong with a field is said, so it is written last
    for (const { path, message } of parsed.error?.issues.toReversed() ?? []) {
      const name = TIMES.find((one) => one === path[0]) ?? 'opensDay'
      said = withError(said, ownField(name, catalog), message)
    }
  }
  return { windows, form: said }
}

/** The own windows of a plan as its form shows them. */
export function ownWindowsTyped(windows: string, catalogs: CatalogChoice[]) {
  const typed = windowsIn(windows).flatMap(({ catalogId, ...times }) => {
    const code = catalogs.find(({ id }) => id === catalogId)?.code ?? ''
    const fields = TIMES.map((name) => [ownField(name, code), times[name]] as const)
    return [[ownField('window', code), 'own'] as const, ...fields]
  })
  return Object.fromEntries(typed)
}

/** The labels of all catalogues' own fields, for the summary of errors. */
export function ownWindowLabels(lang: Lang, catalogs: CatalogChoice[]): Record<string, string> {
  const words = ownWindowWords(lang)
  const labels = catalogs.flatMap(({ code, producerName }) =>
    TIMES.map(
      (name) =>
        [ownField(name, code), words.fieldOf(producerName, words[name].toLowerCase())] as const,
    ),
  )
  return Object.fromEntries(labels)
}

type OwnProps = { of: ShownForm; catalog: CatalogChoice }

/** Whether a catalogue follows the distribution or has a window for itself; folded while it follows. */
export function OwnWindowFields({ of, catalog }: OwnProps) {
  const { code } = catalog
  const words = ownWindowWords(of.lang)
  const isOwn = typedIn(of.form, ownField('window', code)) === 'own'
  const isWrong = TIMES.some((name) => ownField(name, code) in of.form.errors)
  const field = (name: TimeName) => ({ of, name: ownField(name, code), label: words[name] })
  return (
    <details class="own-window" open={isOwn || isWrong}>
      <summary>
        <span class="unseen">{catalog.producerName}, </span>
        {isOwn ? summaryOf(of, code) : words.follows}
      </summary>
      <fieldset aria-label={words.windowOf(catalog.producerName)}>
        <Way of={of} code={code} value="follow" label={words.follow} isChosen={!isOwn} />
        <Way of={of} code={code} value="own" label={words.own} isChosen={isOwn} />
        <div class="own-times stack stack-2">
          <div class="columns">
            <DateField {...field('opensDay')} />
            <TimeField {...field('opensTime')} />
          </div>
          <div class="columns">
            <DateField {...field('closesDay')} />
            <TimeField {...field('closesTime')} />
          </div>
        </div>
      </fieldset>
    </details>
  )
}

type WayProps = { of: ShownForm; code: string; value: string; label: string; isChosen: boolean }

/** Button and label stand beside the fields, so that the style can fold these while it follows. */
function Way({ of, code, value, label, isChosen }: WayProps) {
  const name = ownField('window', code)
  const id = fieldId(of, `${name}-${value}`)
  return (
    <>
      <input type="radio" id={id} name={name} value={value} checked={isChosen} />
      <label for={id}>{label}</label>
    </>
  )
}

/** « Du sam. 21 nov. à 8 h au mer. 25 nov. à 20 h »; the bare words while something of it is wrong. */
function summaryOf({ lang, form }: ShownForm, code: string): string {
  const words = ownWindowWords(lang)
  const { windows } = readOwnWindows({
    values: { ...form.values, catalogs: [code] },
    errors: {},
  })
  const [window] = windows
  return window ? capitalised(saidWindow(lang, window)) : words.own
}

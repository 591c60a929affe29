import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'
import { FieldError } from './field-frame.tsx'
import { typedIn } from './form.ts'
import { fieldId, type ShownForm } from './shown-form.ts'

type ChoiceRow = {
  value: string
  label: string
  /** A small second line. */
  detail?: string
  /** At the end of the row: « 4 places », « complet », an amount. */
  note?: string
  disabled?: boolean
}

type ChoiceProps = {
  of: ShownForm
  name: string
  rows: ChoiceRow[]
  /** Else the form's label of that name. */
  legend?: string
  /** The legend as the head of a section, with the thick rule. */
  section?: boolean
  /** Rows beside each other where there is room. */
  grid?: boolean
  help?: Child
}

/** One of several, as full-width rows. */
export function Choice({ of, name, rows, legend, section, grid, help }: ChoiceProps) {
  const id = fieldId(of, name)
  const isWrong = name in of.form.errors
  return (
    <fieldset
      class={classes('field', isWrong && 'wrong')}
      id={id}
      tabindex={-1}
      aria-describedby={isWrong ? `${id}-error` : undefined}
    >
      <legend class={section ? 'head' : undefined}>{legend ?? of.labels[name]}</legend>
      {help && <p class="help">{help}</p>}
      <div class={classes('choice', grid && 'grid')}>
        {rows.map((row) => (
          <Row row={row} name={name} chosen={typedIn(of.form, name)} />
        ))}
      </div>
      <FieldError of={of} name={name} />
    </fieldset>
  )
}

function Row({ row, name, chosen }: { row: ChoiceRow; name: string; chosen: string }) {
  return (
    <label class={classes(row.disabled && 'disabled')}>
      <input
        type="radio"
        name={name}
        value={row.value}
        checked={row.value === chosen}
        disabled={row.disabled}
      />
      <span>
        <span class="choice-label">{row.label}</span>
        {row.detail && <small>{row.detail}</small>}
      </span>
      {row.note && <small>{row.note}</small>}
    </label>
  )
}

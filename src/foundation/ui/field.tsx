import type { Child } from 'hono/jsx'
import { newCode } from '#src/foundation/core/code.ts'
import { classes } from './class-names.ts'
import { fieldWords } from './field.words.ts'
import { controlProps, FieldError, FieldFrame, FieldHelp, type FieldProps } from './field-frame.tsx'
import { type Form, oneUseKey, typedIn } from './form.ts'

type TextProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'url'
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'
  maxlength?: number
  placeholder?: string
}

/** One line of text. */
export function TextField({ type = 'text', autocomplete, inputmode, ...field }: TextProps) {
  return (
    <FieldFrame {...field}>
      <input
        type={type}
        value={typedIn(field.of.form, field.name)}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={field.maxlength}
        placeholder={field.placeholder}
        {...controlProps(field)}
      />
    </FieldFrame>
  )
}

/** A password: what was typed never comes back. */
export function PasswordField(
  field: FieldProps & { autocomplete: 'current-password' | 'new-password' },
) {
  return (
    <FieldFrame {...field}>
      <input type="password" autocomplete={field.autocomplete} {...controlProps(field)} />
    </FieldFrame>
  )
}

export function TextArea(field: FieldProps & { rows?: number; maxlength?: number }) {
  return (
    <FieldFrame {...field}>
      <textarea rows={field.rows ?? 4} maxlength={field.maxlength} {...controlProps(field)}>
        {typedIn(field.of.form, field.name)}
      </textarea>
    </FieldFrame>
  )
}

export type Option = { value: string; label: string }

export function Select(field: FieldProps & { options: Option[]; autocomplete?: string }) {
  const chosen = typedIn(field.of.form, field.name)
  return (
    <FieldFrame {...field}>
      <select autocomplete={field.autocomplete} {...controlProps(field)}>
        {field.options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

type CheckboxProps = Omit<FieldProps, 'label'> & { value?: string; children?: Child }

/** One box beside its words; `children` when they hold links. `value` when several share the name. */
export function Checkbox({ children, value = 'on', ...field }: CheckboxProps) {
  const { of, name, help } = field
  const { required, id: nameId, ...props } = controlProps(field)
  const id = value === 'on' ? nameId : `${nameId}-${value}`
  return (
    <div class={classes('field', name in of.form.errors && 'wrong')}>
      <label class="tick" for={id}>
        <input
          type="checkbox"
          id={id}
          value={value}
          checked={of.form.values[name]?.includes(value) ?? false}
          {...props}
        />
        <span>{children ?? of.labels[name]}</span>
      </label>
      {help && <FieldHelp id={nameId} help={help} />}
      {value === 'on' && <FieldError of={of} name={name} />}
    </div>
  )
}

/** A whole or decimal number as text, so that « 1,5 » may be typed. `unit` stands behind the field. */
export function NumberField({ unit, ...field }: FieldProps & { unit?: string; decimal?: boolean }) {
  return (
    <FieldFrame {...field}>
      <span class="with-unit">
        <input
          type="text"
          class="number"
          inputmode={field.decimal ? 'decimal' : 'numeric'}
          value={typedIn(field.of.form, field.name)}
          autocomplete="off"
          {...controlProps(field)}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
    </FieldFrame>
  )
}

/** An amount in euros, typed as « 3,50 ». */
export function MoneyField(field: FieldProps) {
  return <NumberField {...field} decimal unit={fieldWords(field.of.lang).euros} />
}

/** A civil day, `2026-11-28`; `min` and `max` likewise. */
export function DateField(
  field: FieldProps & { min?: string; max?: string; autocomplete?: string },
) {
  return <CalendarField {...field} type="date" />
}

/** A civil time, `09:30`. */
export function TimeField(field: FieldProps) {
  return <CalendarField {...field} type="time" />
}

function CalendarField(
  field: FieldProps & { type: 'date' | 'time'; min?: string; max?: string; autocomplete?: string },
) {
  return (
    <FieldFrame {...field}>
      <input
        type={field.type}
        value={typedIn(field.of.form, field.name)}
        min={field.min}
        max={field.max}
        autocomplete={field.autocomplete}
        {...controlProps(field)}
      />
    </FieldFrame>
  )
}

/** A hidden value; `value` given, or what the form holds. */
export function HiddenField({ form, name, value }: { form?: Form; name: string; value?: string }) {
  return <input type="hidden" name={name} value={value ?? (form ? typedIn(form, name) : '')} />
}

/**
 * The key of one use of a form that makes something: drawn when the form is first shown, kept when it comes back.
 * The route gives `oneUseKey(form)` to `once`.
 */
export function OneUseField({ form }: { form: Form }) {
  return <HiddenField name="once" value={oneUseKey(form) || newCode() + newCode()} />
}

import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'
import { fieldWords } from './field.words.ts'
import { Icon } from './icon.tsx'
import { errorOf, fieldId, type ShownForm } from './shown-form.ts'

export type FieldProps = {
  of: ShownForm
  name: string
  /** Else the form's label of that name. */
  label?: string
  help?: string
  /** Fields are required unless this says otherwise; the label then says « facultatif ». */
  optional?: boolean
}

/** What every control of a field carries: id, name, and its link to help and error. */
export function controlProps({ of, name, help, optional }: FieldProps) {
  const id = fieldId(of, name)
  const isWrong = name in of.form.errors
  const describedBy = [help && `${id}-help`, isWrong && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    ...(optional ? {} : { required: true }),
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  }
}

/** Label above, help between, control, error below. */
export function FieldFrame({ children, ...field }: FieldProps & { children: Child }) {
  const { of, name, help, optional } = field
  const id = fieldId(of, name)
  return (
    <div class={classes('field', name in of.form.errors && 'wrong')}>
      <label for={id}>
        {field.label ?? of.labels[name] ?? name}
        {optional && <span class="optional"> ({fieldWords(of.lang).optional})</span>}
      </label>
      {help && <FieldHelp id={id} help={help} />}
      {children}
      <FieldError of={of} name={name} />
    </div>
  )
}

export function FieldHelp({ id, help }: { id: string; help: string }) {
  return (
    <p class="help" id={`${id}-help`}>
      {help}
    </p>
  )
}

export function FieldError({ of, name }: { of: ShownForm; name: string }) {
  const error = errorOf(of, name)
  if (error === undefined) return null
  return (
    <p class="error" id={`${fieldId(of, name)}-error`}>
      <Icon name="circle-alert" />
      <span>{error}</span>
    </p>
  )
}

import { Icon } from './icon.tsx'

type StepperProps = {
  /** What is counted: « Quantité de Carottes de sable ». */
  label: string
  /** With its unit: « 1,5 kg ». */
  shown: string
  less: { label: string; name: string; value: string }
  more: { label: string; name: string; value: string; disabled?: boolean }
}

/** − 1,5 kg +, inside a form: each end submits its own value. */
export function Stepper({ label, shown, less, more }: StepperProps) {
  return (
    <fieldset class="stepper" aria-label={label}>
      <button type="submit" name={less.name} value={less.value} aria-label={less.label}>
        <Icon name="minus" />
      </button>
      <output>{shown}</output>
      <button
        type="submit"
        name={more.name}
        value={more.value}
        aria-label={more.label}
        disabled={more.disabled}
      >
        <Icon name="plus" />
      </button>
    </fieldset>
  )
}

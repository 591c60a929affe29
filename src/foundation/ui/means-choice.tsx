import { Icon, type IconName } from './icon.tsx'

type Means = { value: string; label: string; icon: IconName }
type MeansProps = { name: string; legend: string; chosen: string; means: Means[] }

/** One of three, as large keys beside each other: cash, cheque, card. */
export function MeansChoice({ name, legend, chosen, means }: MeansProps) {
  return (
    <fieldset class="means">
      <legend class="unseen">{legend}</legend>
      {means.map(({ value, label, icon }) => (
        <label>
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <Icon name={icon} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

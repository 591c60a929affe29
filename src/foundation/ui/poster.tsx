import { asset } from './asset.ts'
import { classes } from './class-names.ts'
import { posterWords } from './poster.words.ts'
import { type SlatLine, slatLines } from './poster-lines.ts'
import type { Lang } from './words.ts'

/** The crate in the rising sun, with a name on its middle slat: a group's picture until it has one. */
export function Poster({
  lang,
  name,
  shape,
}: {
  lang: Lang
  name: string
  shape: 'wide' | 'tall'
}) {
  return (
    <div class={classes('poster', shape === 'tall' && 'tall')}>
      <svg
        viewBox="0 0 680 420"
        preserveAspectRatio="xMidYMax slice"
        role="img"
        aria-label={posterWords(lang).drawing(name)}
      >
        <image href={asset('poster.svg')} width="680" height="420" />
        {slatLines(name).map((line: SlatLine) => (
          <text
            x="340"
            y={line.y}
            text-anchor="middle"
            font-size={line.size}
            letter-spacing=".5"
            fill="#a23322"
          >
            {line.text}
          </text>
        ))}
      </svg>
    </div>
  )
}

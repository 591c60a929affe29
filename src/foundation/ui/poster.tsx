import { asset } from './asset.ts'
import { classes } from './class-names.ts'
import type { Photo } from './photo.ts'
import { posterWords } from './poster.words.ts'
import { type SlatLine, slatLines } from './poster-lines.ts'
import type { Lang } from './words.ts'

/** A group's photo; until it has one, the crate in the rising sun with its name on the middle slat. */
export function Poster({
  lang,
  name,
  shape,
  photo,
  sizes = '(min-width: 60rem) 600px, 100vw',
}: {
  lang: Lang
  name: string
  shape: 'wide' | 'tall'
  photo?: Photo | undefined
  sizes?: string
}) {
  if (photo) {
    return (
      <div class={classes('poster', shape === 'tall' && 'tall')}>
        <img
          sizes={sizes}
          {...photo}
          alt={posterWords(lang).photo(name)}
          width="1248"
          height="702"
        />
      </div>
    )
  }
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

import { photoOf } from '#src/foundation/ui/photo.ts'
import { Poster } from '#src/foundation/ui/poster.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { firstLine } from '#src/people/groups/introduction.rules.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Shop } from './shop.queries.ts'
import { shopWords } from './shop.words.ts'

type StripProps = { lang: Lang; standing: Standing; shop: Shop }

/** Whose shop this is, for who comes by the group's link: picture, name and one line, and the way to its page. */
export function GroupStrip({ lang, standing, shop }: StripProps) {
  const { name, slug } = standing.group
  return (
    <div class="group-strip">
      <Poster
        lang={lang}
        name={name}
        shape="wide"
        photo={photoOf(shop.groupPicture)}
        sizes="160px"
      />
      <div>
        <p class="name">{name}</p>
        <p>
          {firstLine(shop.introduction)}{' '}
          <a href={`/g/${slug}/about`}>{shopWords(lang).aboutGroup}</a>
        </p>
      </div>
    </div>
  )
}

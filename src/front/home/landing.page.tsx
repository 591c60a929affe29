import { ButtonLink } from '#src/foundation/ui/button.tsx'
import type { FoodName } from '#src/foundation/ui/food.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import { type Category, Picture } from '#src/foundation/ui/picture.tsx'
import { Poster } from '#src/foundation/ui/poster.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from '#src/people/accounts/legal.words.ts'
import { startWords } from './start.words.ts'

/** `/` for visitors: what this is, and the three ways in. */
export function LandingPage({ lang }: { lang: Lang }) {
  const words = startWords(lang)
  return (
    <Page
      lang={lang}
      visitor={null}
      title={words.landingTitle}
      legal={legalLinks(lang)}
      description={words.landingText}
    >
      <section class="cover">
        <Poster lang={lang} name="Cageot" shape="wide" />
        <div class="words stack stack-5">
          <h1>{words.landingTitle}</h1>
          <p class="lead">{words.landingText}</p>
          <p class="row">
            <ButtonLink href={PATHS.signIn} large>
              {words.signIn}
            </ButtonLink>
            <ButtonLink href={PATHS.register} kind="outline" large>
              {words.register}
            </ButtonLink>
          </p>
          <p>
            <a href="/groups/new">{words.createGroup}</a>
          </p>
        </div>
      </section>
      <section class="stack stack-5">
        <Heading title={words.how} />
        <div class="distributions">
          <Step
            category="vegetable"
            drawing="basket"
            title={words.stepChoose}
            text={words.stepChooseText}
          />
          <Step
            category="fruit"
            drawing="carrot"
            title={words.stepGrow}
            text={words.stepGrowText}
          />
          <Step
            category="bread"
            drawing="bread"
            title={words.stepCollect}
            text={words.stepCollectText}
          />
        </div>
      </section>
    </Page>
  )
}

type StepProps = { category: Category; drawing: FoodName; title: string; text: string }

function Step({ category, drawing, title, text }: StepProps) {
  return (
    <div class="stack">
      <Picture category={category} drawing={drawing} small />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
    </div>
  )
}

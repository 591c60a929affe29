import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Block, LetterContent } from './letter.ts'
import { letterWords } from './letter.words.ts'
import { DARK, STYLE } from './letter-style.ts'

/** The HTML version, for mail programs: tables, inline styles, no picture, nothing fetched. */
export function letterHtml(content: LetterContent): string {
  return `<!doctype html>${String(<Letter {...content} />)}`
}

function Letter({ lang, subject, baseUrl, brand = 'Cageot', blocks }: LetterContent) {
  const preview = blocks.find((block) => block.kind === 'paragraph')
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{raw(DARK)}</style>
      </head>
      <body class="paper" style={STYLE.body}>
        {preview && <div style={STYLE.preview}>{preview.text}</div>}
        <Sheet>
          <Row class="ink rule" style={STYLE.brand}>
            {brand}
          </Row>
          <Row style={STYLE.content}>
            {blocks.map((block) => (
              <BlockHtml block={block} />
            ))}
          </Row>
          <Row class="soft hair" style={STYLE.foot}>
            {letterWords(lang).sentBy(brand)}
            <br />
            <a class="soft" style={STYLE.footLink} href={baseUrl}>
              {new URL(baseUrl).host}
            </a>
          </Row>
        </Sheet>
      </body>
    </html>
  )
}

const LAYOUT = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: 0 } as const

function Sheet({ children }: { children: Child }) {
  return (
    <table {...LAYOUT} width="100%" class="paper" style={STYLE.outer}>
      <tr>
        <td align="center" style={STYLE.margin}>
          <table {...LAYOUT} width="100%" style={STYLE.sheet}>
            {children}
          </table>
        </td>
      </tr>
    </table>
  )
}

function Row({ children, ...look }: { children: Child; class?: string; style: string }) {
  return (
    <tr>
      <td align="left" {...look}>
        {children}
      </td>
    </tr>
  )
}

function BlockHtml({ block }: { block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <h1 class="ink" style={STYLE.title}>
          {block.text}
        </h1>
      )
    case 'paragraph':
      return (
        <p class="ink" style={STYLE.paragraph}>
          <Broken text={block.text} />
        </p>
      )
    case 'note':
      return (
        <p class="soft" style={STYLE.note}>
          <Broken text={block.text} />
        </p>
      )
    case 'code':
      return (
        <p class="ink cream" style={STYLE.code}>
          {block.code}
        </p>
      )
    case 'button':
      return <LinkButton label={block.label} href={block.href} />
    case 'lines':
      return <Lines {...block} />
  }
}

function Broken({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, place) => (
        <>
          {place > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

function LinkButton({ label, href }: { label: string; href: string }) {
  return (
    <table {...LAYOUT} style={STYLE.buttonFrame}>
      <tr>
        <td class="leaf" style={STYLE.buttonGround}>
          <a class="on-leaf" style={STYLE.button} href={href}>
            {label}
          </a>
        </td>
      </tr>
    </table>
  )
}

function Lines({ lines, total }: Omit<Extract<Block, { kind: 'lines' }>, 'kind'>) {
  return (
    <table width="100%" cellpadding="0" cellspacing="0" style={STYLE.lines}>
      {lines.map(({ label, amount, detail }) => (
        <tr>
          <th scope="row" class="ink hair" style={STYLE.label}>
            {label}
            {detail !== undefined && <br />}
            {detail !== undefined && (
              <span class="soft" style={STYLE.detail}>
                {detail}
              </span>
            )}
          </th>
          <td class="ink hair" style={STYLE.amount}>
            {amount}
          </td>
        </tr>
      ))}
      {total && (
        <tr>
          <th scope="row" class="ink rule" style={STYLE.totalLabel}>
            {total.label}
          </th>
          <td class="ink rule" style={STYLE.totalAmount}>
            {total.amount}
          </td>
        </tr>
      )}
    </table>
  )
}

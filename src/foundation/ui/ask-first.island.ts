import { island } from './island.ts'

/** `<ask-first>`: its link leads to the page that asks; here the same question opens in a dialog. */
class AskFirst extends HTMLElement {
  connectedCallback() {
    const dialog = this.querySelector('dialog')
    if (!dialog?.showModal) return
    this.querySelector(':scope > a')?.addEventListener('click', (event) => {
      event.preventDefault()
      dialog.showModal()
    })
    dialog.querySelector('.way-back')?.addEventListener('click', (event) => {
      event.preventDefault()
      dialog.close()
    })
  }
}

island('ask-first', AskFirst)

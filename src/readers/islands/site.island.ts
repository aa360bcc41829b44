/**
 * The little script there is: reading tools on an article, click-to-load embeds, keeping what was read for offline.
 * Every page works without it.
 */

const root = document.documentElement
const keep = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // A browser that keeps nothing still changes this page.
  }
}

function tools(): void {
  const bar = document.querySelector<HTMLElement>('.tools[role=group]')
  const story = document.querySelector<HTMLElement>('article.story')
  if (!bar || !story) return
  bar.hidden = false
  for (const button of bar.querySelectorAll<HTMLButtonElement>('button')) {
    const name = button.dataset.do
    if (name === 'listen') listen(button, story)
    else if (name === 'share') button.onclick = () => void share(button)
    else if (name === 'print') button.onclick = () => print()
    else if (name === 'larger' || name === 'smaller') button.onclick = () => resize(name === 'larger' ? 1 : -1)
    else if (name === 'theme') theme(button)
  }
}

async function share(button: HTMLButtonElement): Promise<void> {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  if (navigator.share) return await navigator.share({ title: document.title, url }).catch(() => {})
  const words = button.textContent
  await navigator.clipboard?.writeText(url)
  button.textContent = button.dataset.copied ?? words
  setTimeout(() => {
    button.textContent = words
  }, 2500)
}

function resize(by: number): void {
  const size = Math.max(-1, Math.min(2, Number(root.dataset.size ?? 0) + by))
  if (size) root.dataset.size = String(size)
  else delete root.dataset.size
  keep('size', size ? String(size) : undefined)
}

function theme(button: HTMLButtonElement): void {
  const words = { light: button.textContent ?? '', dark: button.dataset.light ?? '' }
  const system = matchMedia('(prefers-color-scheme: dark)')
  const now = (): 'light' | 'dark' => (root.dataset.theme as 'light' | 'dark' | undefined) ?? (system.matches ? 'dark' : 'light')
  const show = () => {
    button.textContent = words[now()]
  }
  button.onclick = () => {
    root.dataset.theme = now() === 'dark' ? 'light' : 'dark'
    keep('theme', root.dataset.theme)
    show()
  }
  show()
}

/** Reads the text aloud where the device has a voice for its language; else the button stays hidden. */
function listen(button: HTMLButtonElement, story: HTMLElement): void {
  if (!('speechSynthesis' in window)) return
  const language = story.lang
  const words = button.textContent
  const voice = () => speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(language))
  const look = () => {
    if (voice()) button.hidden = false
  }
  look()
  speechSynthesis.addEventListener?.('voiceschanged', look)
  addEventListener('pagehide', () => speechSynthesis.cancel())
  button.onclick = () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel()
      button.textContent = words
      return
    }
    const parts = [...story.querySelectorAll('h1, .standfirst, .text > p, .text > h2, .text > h3, .text li, .text blockquote')]
    for (const part of parts) {
      const one = new SpeechSynthesisUtterance(part.textContent ?? '')
      one.lang = language
      one.voice = voice() ?? null
      if (part === parts.at(-1))
        one.onend = () => {
          button.textContent = words
        }
      speechSynthesis.speak(one)
    }
    button.textContent = button.dataset.stop ?? words
  }
}

function embeds(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-embed]')) {
    const button = box.querySelector('button')
    const address = box.dataset.embed ?? ''
    // Another site's page in a frame: over https only, and with no rights here.
    if (!button || !address.startsWith('https:')) continue
    button.hidden = false
    button.onclick = () => {
      const frame = document.createElement('iframe')
      frame.src = address
      frame.title = box.querySelector('.embed-title')?.textContent ?? ''
      frame.referrerPolicy = 'no-referrer'
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups')
      frame.allow = 'fullscreen'
      box.replaceChildren(frame)
      frame.focus()
    }
  }
}

/** On the page that stands in for one without network: the stories that this device has kept, last read first. */
async function kept(): Promise<void> {
  const place = document.getElementById('kept')
  if (!place || !('caches' in window)) return
  const cache = await caches.open('pages-1')
  const list = document.createElement('ul')
  list.className = 'headlines'
  for (const request of [...(await cache.keys())].reverse()) {
    const page = new DOMParser().parseFromString((await (await cache.match(request))?.text()) ?? '', 'text/html')
    const headline = page.querySelector('.story h1')?.textContent
    if (!headline) continue
    const line = document.createElement('li')
    const link = document.createElement('a')
    link.href = request.url
    link.textContent = headline
    link.dir = 'auto'
    line.append(link)
    list.append(line)
  }
  if (!list.firstChild) return
  place.append(list)
  place.hidden = false
}

tools()
embeds()
void kept()
/** From the second page on the service worker keeps what is read; the story with which a reader arrives is kept here. */
async function offline(): Promise<void> {
  const { serviceWorker } = navigator
  // The worker may take the page over while it is being registered.
  const arrives = !serviceWorker.controller
  await serviceWorker.register('/service-worker.js')
  if (arrives && document.querySelector('.story')) await (await caches.open('pages-1')).add(location.pathname)
}
if ('serviceWorker' in navigator) addEventListener('load', () => void offline().catch(() => {}))

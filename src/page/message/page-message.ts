/** One message of the channel: drawn anew whenever something about it changes, without losing the focus within. */
import type { ShownMessage } from '../../page-protocol.js';
import { make, setAttributes, tell } from '../dom.js';
import { drawMarkdown } from '../markdown/draw.js';
import { sentAt } from '../markdown/times.js';
import { drawAttachments } from './attachments.js';
import { drawEmbed, pictureOf } from './embed.js';
import { drawRows } from './rows.js';
import { drawUsed } from './used.js';

/** What a message asks the page to do; it bubbles as an event of this name. */
export interface MessageEvents {
  readonly 'message-click': { readonly message: string; readonly customId: string };
  readonly 'message-select': {
    readonly message: string;
    readonly customId: string;
    readonly values: readonly string[];
  };
  readonly 'message-dismiss': { readonly message: string };
  readonly 'message-menu': { readonly message: string; readonly from: HTMLElement };
}

/** Listens to what the messages within an element ask for. */
export function onMessageEvent<Name extends keyof MessageEvents>(
  within: EventTarget,
  name: Name,
  onEvent: (detail: MessageEvents[Name]) => void,
): void {
  within.addEventListener(name, (event) => onEvent((event as CustomEvent<MessageEvents[Name]>).detail));
}

/** The component draws the word Dismiss as a button that no key reaches. */
function mendDismiss(drawn: HTMLElementTagNameMap['discord-message'], dismiss: () => void): void {
  void drawn.updateComplete.then(() => {
    const link = drawn.shadowRoot?.querySelector<HTMLElement>('.discord-message-ephemeral-link');
    link?.setAttribute('tabindex', '0');
    link?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      dismiss();
    });
  });
}

export class PageMessage extends HTMLElement {
  #message: ShownMessage | undefined;
  /** Custom ids of components that were used and are not settled. */
  readonly #busy = new Set<string>();
  #hasFailed = false;

  get message(): ShownMessage | undefined {
    return this.#message;
  }

  show(message: ShownMessage): void {
    this.#message = message;
    this.#hasFailed = false;
    this.redraw();
  }

  setBusy(customId: string, isBusy: boolean): void {
    if (isBusy) {
      this.#busy.add(customId);
      this.#hasFailed = false;
    } else this.#busy.delete(customId);
    this.redraw();
  }

  /** Says below the message that nobody answered. */
  fail(): void {
    this.#hasFailed = true;
    this.redraw();
  }

  redraw(): void {
    const message = this.#message;
    if (message === undefined) return;
    const focused = this.#focusedPlace();
    this.id = `message-${message.id}`;
    setAttributes(this, {
      role: 'article',
      'aria-label': `${message.author.name}, ${sentAt(message.timestamp)}${message.isEphemeral ? ', only you can see this' : ''}`,
    });
    this.replaceChildren(this.#draw(message), this.#more(message));
    if (focused !== undefined) this.#focusAgain(focused);
  }

  #draw(message: ShownMessage): HTMLElement {
    const { id, author, embeds, attachments } = message;
    const drawn = make('discord-message', {
      author: author.name,
      avatar: author.avatar,
      bot: author.isBot,
      timestamp: sentAt(message.timestamp),
      edited: message.isEdited,
      ephemeral: message.isEphemeral,
    });
    const dismiss = (): void => tell(this, 'message-dismiss', { message: id });
    drawn.dismissMessageClicked = dismiss;
    if (message.isEphemeral) mendDismiss(drawn, dismiss);
    const inEmbeds = new Set(embeds.map((embed) => pictureOf(embed, attachments)?.id));
    drawn.append(
      ...drawUsed(message.used),
      ...(message.isLoading
        ? [make('p', { class: 'thinking' }, `${author.name} is thinking…`)]
        : drawMarkdown(message.content)),
      ...drawAttachments(attachments.filter((attachment) => !inEmbeds.has(attachment.id))),
      ...embeds.map((embed) => drawEmbed(embed, attachments)),
      ...drawRows(message.components, {
        click: (customId) => tell(this, 'message-click', { message: id, customId }),
        select: (customId, values) => tell(this, 'message-select', { message: id, customId, values }),
        isBusy: (customId) => this.#busy.has(customId),
      }),
      ...(this.#hasFailed
        ? [make('p', { slot: 'components', class: 'failed' }, 'This interaction failed')]
        : []),
    );
    return drawn;
  }

  /** What a right click opens, for those who have none. */
  #more({ id, author }: ShownMessage): HTMLElement {
    const more = make(
      'button',
      {
        class: 'more',
        type: 'button',
        'aria-haspopup': 'menu',
        'aria-label': `Apps for this message by ${author.name}`,
      },
      '⋯',
    );
    more.addEventListener('click', () => tell(this, 'message-menu', { message: id, from: more }));
    return more;
  }

  /** Which of the message's controls has the focus, by its number: ids change from page to page. */
  #focusedPlace(): number | undefined {
    const focused = document.activeElement;
    if (focused === null || !this.contains(focused) || focused === this) return undefined;
    const place = this.#controls().indexOf(focused as HTMLElement);
    return place < 0 ? undefined : place;
  }

  #controls(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-custom-id], .more')];
  }

  #focusAgain(place: number): void {
    const controls = this.#controls();
    const there = controls[place];
    // At the last page the button that led there is disabled: its neighbour in the row takes over.
    const row = [there, ...(there?.parentElement?.children ?? [])];
    const next = row.find((control) => control !== undefined && !control.hasAttribute('disabled'));
    const target = (next ?? this) as HTMLElement & { readonly updateComplete?: Promise<unknown> };
    void Promise.resolve(target.updateComplete).then(() => {
      const inner = target.shadowRoot?.querySelector<HTMLElement>('button, a');
      (inner ?? target).focus();
    });
  }
}

customElements.define('page-message', PageMessage);

declare global {
  interface HTMLElementTagNameMap {
    'page-message': PageMessage;
  }
}

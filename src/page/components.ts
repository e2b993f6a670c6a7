/** The web components that messages are drawn with, and what has to be mended in how they look. */
import '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import '@skyra/discord-components-core/discord-attachments.js';
import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-image-attachment.js';
import { DiscordLink } from '@skyra/discord-components-core/discord-link.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import { DiscordTime } from '@skyra/discord-components-core/discord-time.js';

interface Styled {
  readonly elementStyles: unknown[];
}

/** Adds to a component's own style sheet; elements made before keep the old one. Custom properties come from page.css. */
function restyle(component: unknown, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  (component as Styled).elementStyles.push(sheet);
}

const FONT = ':host { font-family: var(--font); }';

/**
 * Colours with the contrast of 4.5 to 1 that WCAG 2.2 asks of text (SC 1.4.3), which several of the components' own
 * lack, a visible focus, and room: at 360 px an avatar and its margins would take a third of the line.
 */
export function mendComponents(): void {
  restyle(
    DiscordMessages,
    `${FONT} :host, :host([light-theme]) { color: var(--text); background: var(--chat); border: 0; }`,
  );
  restyle(
    DiscordMessage,
    `${FONT}
    :host, :host([light-theme]) { color: var(--text); }
    :host, :host([ephemeral]), :host([highlight]) { padding-right: 1em; }
    .discord-message-timestamp, :host([light-theme]) .discord-message-timestamp,
    .discord-message-edited, :host([light-theme]) .discord-message-edited,
    .discord-message-ephemeral, :host([light-theme]) .discord-message-ephemeral { color: var(--faint); }
    .discord-message-ephemeral { font-size: 13px; line-height: 1.4; }
    .discord-message-ephemeral .discord-message-ephemeral-link { color: var(--link); padding: 2px; }
    .discord-message-ephemeral-link:focus-visible { outline: 2px solid var(--focus); border-radius: 2px; }
    .discord-message-content { min-width: 0; }
    .discord-author-avatar img { cursor: inherit; }
    @media (max-width: 480px) {
      .discord-author-avatar { min-width: 28px; margin-right: 10px; }
      .discord-author-avatar img { width: 28px; height: 28px; }
      :host, :host([ephemeral]), :host([highlight]) { padding-left: 10px; padding-right: 10px; }
    }`,
  );
  restyle(
    DiscordAuthorInfo,
    `:host .discord-author-username, :host([light-theme]) .discord-author-username { color: var(--strong); }
    :host .discord-author-username:hover { text-decoration: none; cursor: inherit; }
    :host .discord-application-tag { margin-left: 4px; background: #4752c4; }`,
  );
  restyle(
    DiscordEmbed,
    `:host, :host([light-theme]) { color: var(--text); }
    :host .discord-embed-wrapper, :host([light-theme]) .discord-embed-wrapper {
      background: var(--embed); border-color: var(--line); word-break: break-word; }
    .discord-embed-root { min-width: 0; }`,
  );
  restyle(DiscordEmbedFooter, ':host, :host([light-theme]) { color: var(--faint); line-height: 1.4; }');
  restyle(
    DiscordLink,
    'a, .discord-link-light-theme a { color: var(--link); } a:hover { text-decoration: underline; } a:focus-visible { outline: 2px solid var(--focus); border-radius: 2px; }',
  );
  restyle(DiscordSubscript, 'small, :host([light-theme]) > small { color: var(--faint); }');
  restyle(
    DiscordCode,
    ':host, :host code, :host([light-theme]) code { background: var(--code); } :host(:not([multiline])) code { margin: 0; }',
  );
  restyle(DiscordTime, ':host { background: var(--code); white-space: normal; }');
  restyle(DiscordQuote, 'blockquote { min-width: 0; } .discord-quote-divider { flex: none; }');
  restyle(
    DiscordButton,
    `:host > *:first-child { font-family: var(--font); max-width: 100%; box-sizing: border-box; height: auto; padding: 6px 14px; line-height: 1.3; text-align: start; }
    :host { max-width: 100%; }
    button:focus-visible, a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
    .secondary { color: var(--button-text); background: var(--button); }
    .secondary.hoverable:hover { background: var(--button-hover); }
    .success { background: #25783f; } .destructive { background: #c4282b; } .primary { background: #4752c4; }
    button[aria-busy] { cursor: progress; opacity: .7; }`,
  );
  for (const component of [DiscordReply, DiscordCommand]) {
    restyle(
      component,
      `${FONT}
      :host, :host([light-theme]) { color: var(--faint); white-space: normal; flex-wrap: nowrap; min-width: 0; margin-left: 52px; gap: 0 4px; user-select: text; }
      :host .discord-replied-message-username, :host([light-theme]) .discord-replied-message-username { color: var(--text); opacity: 1; cursor: inherit; text-decoration: none; }
      :host .discord-slash-command-name, .discord-context-command-name, :host .discord-slash-command-name:hover {
        color: var(--link) !important; background: var(--command); opacity: 1; border-radius: 3px; padding: 0 4px; white-space: nowrap; }
      .discord-replied-message-content { cursor: inherit; min-width: 0; overflow: hidden; white-space: nowrap; }
      .discord-replied-message-content:hover { color: inherit !important; }
      .discord-context-user, .discord-message-margintop { flex: none; margin-top: 0; }
      .discord-message-margintop { flex: 0 1 auto; text-overflow: ellipsis; }
      .discord-context-command-name { flex: none; }
      .discord-application-tag { background: #4752c4; }
      @media (max-width: 480px) { :host { margin-left: 38px; padding-right: 40px; }
        .discord-context-command-name ~ * { display: none; } :host:before { left: -26px; } }`,
    );
  }
}

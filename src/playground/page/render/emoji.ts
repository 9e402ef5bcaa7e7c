const GLYPHS: Record<string, string> = Object.fromEntries(
  `
  white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|warning ⚠️|no_entry ⛔|no_entry_sign 🚫|rotating_light 🚨
  hourglass ⌛|hourglass_flowing_sand ⏳|alarm_clock ⏰|stopwatch ⏱️|timer_clock ⏲️|clock1 🕐|clock3 🕒|clock9 🕘|calendar 📆|date 📅
  spiral_calendar_pad 🗓️|calendar_spiral 🗓️|spiral_calendar 🗓️|spiral_note_pad 🗒️|memo 📝|pencil 📝|pencil2 ✏️|clipboard 📋|page_facing_up 📄
  page_with_curl 📃|bookmark_tabs 📑|open_file_folder 📂|file_folder 📁|card_index_dividers 🗂️|file_cabinet 🗄️|paperclip 📎|link 🔗|pushpin 📌
  round_pushpin 📍|lock 🔒|unlock 🔓|closed_lock_with_key 🔐|key 🔑|bell 🔔|no_bell 🔕|mega 📣|loudspeaker 📢|speech_balloon 💬
  left_speech_bubble 🗨️|thought_balloon 💭|envelope ✉️|email 📧|e-mail 📧|incoming_envelope 📨|inbox_tray 📥|outbox_tray 📤|mailbox 📫
  telephone_receiver 📞|phone ☎️|telephone ☎️|iphone 📱|wave 👋|raised_hand ✋|hand ✋|raised_hands 🙌|clap 👏|pray 🙏|+1 👍|thumbsup 👍
  -1 👎|thumbsdown 👎|ok_hand 👌|point_right 👉|point_down 👇|point_left 👈|eyes 👀|bust_in_silhouette 👤|busts_in_silhouette 👥|speaking_head_in_silhouette 🗣️
  classical_building 🏛️|office 🏢|house 🏠|school 🏫|hospital 🏥|bus 🚌|triangular_flag_on_post 🚩|checkered_flag 🏁|white_flag 🏳️|dart 🎯
  bulb 💡|mag 🔍|mag_right 🔎|gear ⚙️|wrench 🔧|hammer 🔨|scales ⚖️|balance_scale ⚖️|bar_chart 📊|chart_with_upwards_trend 📈
  arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|arrow_right_hook ↪️|leftwards_arrow_with_hook ↩️|arrows_counterclockwise 🔄|repeat 🔁
  fast_forward ⏩|double_vertical_bar ⏸️|black_square_for_stop ⏹️|heavy_plus_sign ➕|heavy_minus_sign ➖|question ❓|grey_question ❔|exclamation ❗|information_source ℹ️
  red_circle 🔴|large_orange_circle 🟠|large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵|white_circle ⚪|black_circle ⚫
  large_orange_diamond 🔶|small_blue_diamond 🔹|small_orange_diamond 🔸|star ⭐|sparkles ✨|tada 🎉|fire 🔥|zap ⚡|recycle ♻️|seedling 🌱
  smile 😄|slightly_smiling_face 🙂|wheelchair ♿|ear 👂|globe_with_meridians 🌐|books 📚|book 📖|newspaper 📰|scroll 📜|label 🏷️|new 🆕
  floppy_disk 💾|wastebasket 🗑️|printer 🖨️|package 📦|construction 🚧|octagonal_sign 🛑|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣
  `
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' '))
    .filter((pair) => pair.length === 2) as [string, string][],
)

/** The picture a shortcode stands for; nothing where it is not one we know, and the letters are then shown as typed. */
export const emojiFor = (name: string): string | undefined => GLYPHS[name.replace(/::skin-tone-\d$/, '')]

/** The name as a screen reader should say it: `white_check_mark` is "white check mark". */
export const emojiWords = (name: string): string => name.replaceAll(/[_-]+/g, ' ').trim() || name

/** Shortcodes in plain text turned to pictures. */
export const withEmoji = (text: string): string =>
  text.replaceAll(/:([a-z0-9_+'-]+):/g, (typed, name: string) => emojiFor(name) ?? typed)

import { body, h2, p, table, ul } from '../src/newsroom/body.ts'
import type { Body, BodyNode, Genre, Language, Names } from '../src/newsroom/schema.ts'

/**
 * The words of the generated archive: sentences put together from parts, the same for the same number. Every person, firm, place and
 * country in them is invented and says so by its name, and the first paragraph says that the text is generated.
 */

/** Numbers that look random and are the same at every run. */
export function dice(seed: number): () => number {
  let state = (seed * 2654435761 + 1013904223) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(list: readonly T[], roll: () => number): T => list[Math.floor(roll() * list.length)] as T

/** A place in a list whose first ones are taken far more often than the last: the long tail of an archive. */
export const fromTail = (length: number, roll: () => number): number => Math.min(length - 1, Math.floor((length + 1) ** roll()) - 1)

const goods: readonly [string, string][] = [
  ['cà phê', 'coffee'],
  ['gạo', 'rice'],
  ['sầu riêng', 'durian'],
  ['tôm', 'shrimp'],
  ['cá tra', 'pangasius'],
  ['hồ tiêu', 'pepper'],
  ['hạt điều', 'cashew'],
  ['chè', 'tea'],
  ['cao su', 'rubber'],
  ['dệt may', 'textiles'],
  ['da giày', 'footwear'],
  ['đồ gỗ', 'furniture'],
  ['vải thiều', 'lychee'],
  ['thanh long', 'dragon fruit'],
  ['xoài', 'mango'],
  ['chuối', 'banana'],
  ['dừa', 'coconut'],
  ['mật ong', 'honey'],
  ['rau quả', 'vegetables'],
  ['sữa', 'milk'],
  ['thịt gia cầm', 'poultry'],
  ['thức ăn chăn nuôi', 'animal feed'],
  ['phân bón', 'fertiliser'],
  ['thép', 'steel'],
  ['xi măng', 'cement'],
  ['gốm sứ', 'ceramics'],
  ['thủ công mỹ nghệ', 'handicrafts'],
  ['linh kiện điện tử', 'electronic parts'],
  ['bán dẫn', 'semiconductors'],
  ['điện thoại', 'telephones'],
  ['máy nông nghiệp', 'farm machines'],
  ['ô tô', 'cars'],
  ['pin mặt trời', 'solar panels'],
  ['điện gió', 'wind power'],
  ['than', 'coal'],
  ['xăng dầu', 'fuel'],
  ['hóa chất', 'chemicals'],
  ['nhựa', 'plastics'],
  ['giấy', 'paper'],
  ['dược phẩm', 'medicines'],
  ['thiết bị y tế', 'medical devices'],
  ['phần mềm', 'software'],
  ['du lịch', 'tourism'],
  ['đào tạo nghề', 'vocational training'],
  ['kiều hối', 'remittances'],
  ['nghề cá', 'fisheries'],
  ['vận tải biển', 'shipping'],
  ['hàng không', 'aviation'],
  ['đường sắt', 'railways'],
  ['kho lạnh', 'cold storage'],
]

const aspects: readonly [string, string][] = [
  ['xuất khẩu', 'exports'],
  ['nhập khẩu', 'imports'],
  ['giá', 'prices'],
  ['tiêu chuẩn', 'standards'],
  ['kiểm dịch', 'plant and animal health'],
  ['thông quan', 'customs clearance'],
  ['xuất xứ', 'origin'],
  ['thuế', 'duties'],
  ['hợp đồng', 'contracts'],
  ['hội chợ', 'trade fairs'],
  ['đầu tư', 'investment'],
  ['vận chuyển', 'transport'],
  ['bao bì', 'packaging'],
  ['nhãn hiệu', 'brands'],
  ['truy xuất nguồn gốc', 'traceability'],
  ['phòng vệ thương mại', 'trade remedies'],
  ['thanh toán', 'payment'],
  ['lao động', 'labour'],
  ['môi trường', 'environment'],
  ['khoa học', 'science'],
  ['thống kê', 'statistics'],
  ['cửa khẩu', 'border gates'],
  ['bảo hiểm', 'insurance'],
  ['thương mại số', 'digital trade'],
  ['tín dụng', 'credit'],
  ['quy hoạch', 'planning'],
  ['an toàn', 'safety'],
  ['cảnh báo', 'warnings'],
  ['liên kết vùng', 'regional cooperation'],
  ['kinh nghiệm', 'experience'],
  ['lịch sử', 'history'],
  ['hỏi đáp', 'questions and answers'],
  ['đối tác', 'partners'],
  ['mùa vụ', 'seasons'],
  ['chế biến', 'processing'],
  ['dự báo', 'forecasts'],
  ['hạ tầng', 'infrastructure'],
  ['giống', 'varieties'],
  ['cam kết', 'commitments'],
  ['tranh chấp', 'disputes'],
]

/** How many topics the words make at most. */
export const mostTopics = goods.length * aspects.length

/** The words of a topic by its number: what it is about, and from which side. The first topics take from all goods. */
export function topicWords(number: number): { goods: readonly [string, string]; aspect: readonly [string, string] } {
  const good = number % goods.length
  return {
    goods: goods[good] as [string, string],
    aspect: aspects[(Math.floor(number / goods.length) + good * 7) % aspects.length] as [string, string],
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The name of a topic: «Cà phê: xuất khẩu». */
export function topicNames(number: number): Names {
  const {
    goods: [vi, en],
    aspect,
  } = topicWords(number)
  return { vi: `${capital(vi)}: ${aspect[0]}`, en: `${capital(en)}: ${aspect[1]}` }
}

const sides = [
  ['Đông', 'East'],
  ['Tây', 'West'],
  ['Nam', 'South'],
  ['Bắc', 'North'],
  ['Thượng', 'Upper'],
  ['Hạ', 'Lower'],
] as const

/** Invented countries: no act of theirs can be taken for one of a real country. */
export const countries: readonly Names[] = ['Mẫu', 'Ví Dụ', 'Giả Định'].flatMap((name) =>
  sides.slice(0, 4).map(([vi, en]) => ({ vi: `Nước ${name} ${vi}`, en: `${name} ${en}` })),
)

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý']
const middles = ['Văn', 'Thị', 'Minh', 'Thu', 'Quốc', 'Ngọc', 'Hữu', 'Thanh', 'Đức', 'Kim']
const given = ['Mẫu', 'Ví Dụ', 'Giả Định', 'Thử Nghiệm']

/** The invented writer with this number. */
export function authorName(number: number): string {
  const family = families[number % families.length]
  const middle = middles[Math.floor(number / families.length) % middles.length]
  return `${family} ${middle} ${given[(number * 7 + Math.floor(number / 140)) % given.length]}${number < 140 ? '' : ` ${Math.floor(number / 140) + 1}`}`
}

/** What a generated story is about; texts of the same event share it. */
type Event = { firm: string; place: string; market: Names; goods: readonly [string, string]; aspect: readonly [string, string] }

const firmKinds = ['Công ty', 'Hợp tác xã', 'Tập đoàn', 'Hiệp hội', 'Trung tâm', 'Cảng', 'Nhà máy', 'Liên minh']
const firmNames = ['Mẫu', 'Ví Dụ', 'Giả Định', 'Thử Nghiệm']
const placeKinds = ['tỉnh', 'thành phố', 'huyện', 'xã', 'khu công nghiệp', 'cửa khẩu']

export function eventOf(seed: number, topic: number, market: Names): Event {
  const roll = dice(seed)
  return {
    firm: `${pick(firmKinds, roll)} ${pick(firmNames, roll)} ${1 + Math.floor(roll() * 300)}`,
    place: `${pick(placeKinds, roll)} ${pick(firmNames, roll)} ${pick(sides, roll)[0]}`,
    market,
    ...topicWords(topic),
  }
}

/** A language's parts of sentences. `{g}` goods, `{a}` aspect, `{f}` firm, `{p}` place, `{m}` market, `{n}` and `{k}` numbers, `{y}` year. */
type Parts = {
  note: string
  headlines: readonly string[]
  standfirsts: readonly string[]
  openings: readonly string[]
  cores: readonly string[]
  tails: readonly string[]
  subheads: readonly string[]
  items: readonly string[]
  end: string
}

const vi: Parts = {
  note: 'Bài do máy sinh ra cho bản trình diễn: mọi tên riêng và con số đều giả định.',
  headlines: [
    '{f} mở đường cho {g} sang {m}',
    '{G}: {a} đổi khác sau {n} ngày',
    '{M} nêu thêm yêu cầu về {a} đối với {g}',
    'Vì sao {a} {g} ở {p} chậm lại',
    '{n} tấn {g} đầu tiên của {p} đi {m}',
    '{f} ký {n} hợp đồng về {g}',
    'Bài học {a} từ vụ {g} năm {y}',
    '{P} tính lại kế hoạch {a} {g}',
    '{A} {g}: điều đã rõ và điều còn chờ',
    'Thị trường {g} tại {m} trước mùa mới',
    '{f}: {k} việc phải xong trước khi giao {g}',
    'Đoàn {p} bàn {a} {g} với phía {m}',
    '{G} {p} tìm đường tới {m}',
    'Nhìn lại {n} tháng {a} {g} ở {p}',
    '{M} công bố số liệu {a} {g} quý {k}',
    'Một lô {g} bị trả lại và cách {f} xử lý',
  ],
  standfirsts: [
    '{f} cho biết {a} {g} trong năm {y} đạt {n} phần trăm kế hoạch, phần còn lại phụ thuộc vào thủ tục tại {m}.',
    'Từ {p}, câu chuyện {a} {g} cho thấy khâu chậm nhất không nằm ở nhà vườn mà ở giấy tờ.',
    'Phía {m} đề nghị thêm {k} loại chứng từ; {f} nói đã chuẩn bị từ đầu năm.',
    'Sau {n} chuyến hàng, {p} rút ra {k} điều cần làm khác đi trong vụ tới.',
    'Số liệu giả định cho thấy {a} {g} tăng {n} phần trăm, nhưng chi phí vận chuyển tăng nhanh hơn.',
    'Hai bên thống nhất thời hạn, còn mức phí và cách kiểm tra vẫn để ngỏ.',
  ],
  openings: [
    'Theo {f}, ',
    'Tại {p}, ',
    'Trong {n} ngày qua, ',
    'Từ đầu năm {y}, ',
    'Về {a}, ',
    'Ở chiều ngược lại, ',
    'Trên thực tế, ',
    'Sau cuộc làm việc với phía {m}, ',
    'Trước đó, ',
    'Cùng lúc, ',
    'Ở khâu {a}, ',
    'Với các lô {g} nhỏ, ',
    'Khi hợp đồng có hiệu lực, ',
    'Theo bảng kê gửi {m}, ',
    'Đến cuối quý {k}, ',
    '',
    '',
    '',
  ],
  cores: [
    'lượng {g} qua {p} đạt {n} tấn, cao hơn cùng kỳ {k} phần trăm',
    '{f} đã nộp đủ hồ sơ {a} và chờ xác nhận của {m}',
    'giá {g} tại kho dao động quanh {n} nghìn đồng mỗi ki-lô-gam',
    'các hộ trồng {g} được hướng dẫn ghi nhật ký theo mẫu mới',
    'phía {m} giữ nguyên danh mục kiểm tra nhưng rút ngắn thời gian trả lời còn {k} ngày',
    'chi phí {a} chiếm khoảng {n} phần trăm giá thành',
    'kho lạnh ở {p} còn chỗ cho {n} tấn hàng',
    '{k} lô hàng phải khai lại vì ghi sai mã số vùng trồng',
    'bên mua yêu cầu nhãn bằng hai thứ tiếng và mã truy xuất trên từng thùng',
    'tuyến vận chuyển mới rút ngắn {n} giờ so với đường cũ',
    '{f} chia đơn hàng thành {k} đợt để giảm rủi ro',
    'ngân hàng chấp nhận thư tín dụng với điều kiện có chứng nhận {a}',
    'mẫu {g} gửi phòng thử nghiệm cho kết quả trong giới hạn cho phép',
    'cơ quan chuyên môn của {p} mở lớp tập huấn cho {n} người',
    'hợp đồng nêu rõ bên nào chịu phí khi hàng chờ quá {k} ngày',
    'số doanh nghiệp tham gia tăng từ {k} lên {n}',
    'nhu cầu {g} ở {m} tập trung vào dịp cuối năm',
    'đơn vị vận hành cảng bố trí thêm {k} cầu bến cho hàng tươi',
    'một phần {g} được chuyển sang chế biến để giữ giá',
    'tỷ lệ hàng bị trả lại giảm còn {k} phần nghìn',
    'bản ghi nhớ có {k} điều, trong đó hai điều nói về {a}',
    'danh sách nhà máy đủ điều kiện được cập nhật vào ngày làm việc đầu tháng',
    'các bên lập đường dây liên lạc để xử lý vướng mắc trong ngày',
    '{f} thuê tư vấn độc lập rà lại toàn bộ quy trình {a}',
    'đối tác ở {m} muốn đặt trước {n} tấn cho vụ sau',
    'phần mềm khai báo cho phép sửa hồ sơ đến trước giờ tàu chạy',
    'mức thuế áp dụng cho {g} được tính theo ngày mở tờ khai',
    'người lao động ở {p} được hỗ trợ {k} tháng học nghề',
    'khoảng {n} héc-ta đã có mã số và bản đồ kèm theo',
    'biên bản ghi lại {k} ý kiến khác nhau về cách lấy mẫu',
  ],
  tails: [
    ', theo biên bản của {f}',
    ', dù thời tiết không thuận',
    ', trong khi kế hoạch đặt ra là {n}',
    ' và dự kiến giữ đến hết năm {y}',
    ', nhờ bớt được một khâu trung gian',
    ', nhưng chưa tính phí lưu kho',
    ', ngang với mức của {k} năm trước',
    '; số liệu này do {p} tổng hợp',
    ', phần còn lại chờ phía {m} trả lời',
    '; việc kiểm tra lại được làm mỗi quý',
    ', nên các bên đề nghị lùi hạn {k} tuần',
    '',
    '',
    '',
    '',
  ],
  subheads: ['Vướng ở {a}', 'Phía {m} nói gì', 'Việc của {p}', 'Con số', 'Bước tiếp theo', 'Kinh nghiệm của {f}', 'Điều còn chờ'],
  items: [
    'Rà lại hồ sơ {a} trước ngày {k}',
    'Báo lượng {g} dự kiến cho {m}',
    'Ghi mã vùng trồng trên từng thùng',
    'Đối chiếu {n} tờ khai của quý trước',
    'Cử đầu mối trực tại {p}',
    'Lưu mẫu {g} trong {n} ngày',
  ],
  end: '.',
}

const en: Parts = {
  note: 'A text made by the program for the demonstration: every name and figure in it is invented.',
  headlines: [
    '{f} opens a way for {g} to {m}',
    '{M} asks for more papers on {a} of {g}',
    'What {n} shipments of {g} taught {p}',
    '{G}: {a} in the year {y}',
    'Why {a} of {g} slowed down',
    '{k} things to settle before {g} leave for {m}',
  ],
  standfirsts: [
    'By the invented figures of {f}, {a} reached {n} per cent of the plan in {y}; the rest waits for {m}.',
    'The slow part was not the farm but the paperwork, and {p} says how it was mended.',
    'Both sides agreed on the dates; fees and sampling are still open.',
  ],
  openings: ['According to {f}, ', 'In {p}, ', 'Since the beginning of {y}, ', 'On {a}, ', 'After the talks with {m}, ', 'Before that, ', ''],
  cores: [
    '{n} tonnes of {g} passed the gate in {k} days',
    'the papers on {a} were handed in and await an answer',
    'the price of {g} moved around {n} thousand a box',
    'the buyer wants labels in two languages and a code on every box',
    'the cold store still has room for {n} tonnes',
    'the new route saves {n} hours against the old one',
    'the contract says who pays when goods wait longer than {k} days',
    'samples of {g} stayed within the limits',
    '{k} lots had to be declared again because of a wrong code',
    'the number of firms rose from {k} to {n}',
    'the bank accepts the letter of credit with a certificate of {a}',
    'a part of the {g} goes to processing to hold the price',
    'the memorandum has {k} articles, two of them on {a}',
    'growers were shown how to keep a diary of the field',
  ],
  tails: [
    ', by the minutes of {f}',
    ', although the weather was poor',
    ', which {p} had planned for',
    ', and is to stay so until the end of {y}',
    ', not counting storage',
    '',
    '',
    '',
  ],
  subheads: ['The question of {a}', 'What comes next', 'The figures', 'What {m} asked for'],
  items: ['Check the papers on {a}', 'Tell {m} how much {g} to expect', 'Print the code on every box', 'Keep samples for {n} days'],
  end: '.',
}

const fr: Parts = {
  note: 'Texte produit par le programme pour la démonstration : les noms et les chiffres sont inventés.',
  headlines: [
    '{f} ouvre une voie vers {m}',
    '{M} demande {k} pièces de plus pour les envois',
    'Ce que {n} envois ont appris à {p}',
    'Pourquoi les envois de {p} ont ralenti en {y}',
  ],
  standfirsts: [
    'Selon les chiffres inventés de {f}, {n} pour cent du plan de {y} sont atteints ; le reste dépend de {m}.',
    'Le retard ne vient pas du champ mais des papiers.',
  ],
  openings: ['Selon {f}, ', 'À {p}, ', 'Depuis le début de {y}, ', 'Après les entretiens avec {m}, ', ''],
  cores: [
    '{n} tonnes ont passé le poste en {k} jours',
    'le dossier est déposé et attend une réponse',
    'l’acheteur veut une étiquette en deux langues et un code sur chaque caisse',
    'l’entrepôt froid garde de la place pour {n} tonnes',
    'le nouveau trajet gagne {n} heures',
    'le contrat dit qui paie quand la marchandise attend plus de {k} jours',
    'les échantillons restent dans les limites',
    '{k} lots ont été déclarés de nouveau',
    'le nombre d’entreprises passe de {k} à {n}',
  ],
  tails: [', d’après le procès-verbal de {f}', ', malgré le mauvais temps', ', sans compter le stockage', '', ''],
  subheads: ['La suite', 'Les chiffres', 'Ce que demande {m}'],
  items: ['Revoir le dossier', 'Imprimer le code sur chaque caisse', 'Garder les échantillons {n} jours'],
  end: '.',
}

const es: Parts = {
  note: 'Texto generado por el programa para la demostración: los nombres y las cifras son inventados.',
  headlines: [
    '{f} abre camino hacia {m}',
    '{M} pide {k} documentos más para los envíos',
    'Lo que {n} envíos enseñaron a {p}',
    'Por qué los envíos de {p} se frenaron en {y}',
  ],
  standfirsts: [
    'Según las cifras inventadas de {f}, en {y} se cumplió el {n} por ciento del plan; el resto depende de {m}.',
    'El retraso no está en el campo sino en los papeles.',
  ],
  openings: ['Según {f}, ', 'En {p}, ', 'Desde comienzos de {y}, ', 'Tras las conversaciones con {m}, ', ''],
  cores: [
    '{n} toneladas pasaron el puesto en {k} días',
    'el expediente está entregado y espera respuesta',
    'el comprador quiere etiquetas en dos idiomas y un código en cada caja',
    'el almacén frío aún tiene sitio para {n} toneladas',
    'la nueva ruta ahorra {n} horas',
    'el contrato dice quién paga cuando la mercancía espera más de {k} días',
    'las muestras quedaron dentro de los límites',
    '{k} lotes se declararon de nuevo',
    'el número de empresas pasó de {k} a {n}',
  ],
  tails: [', según el acta de {f}', ', pese al mal tiempo', ', sin contar el almacenaje', '', ''],
  subheads: ['Lo que sigue', 'Las cifras', 'Lo que pide {m}'],
  items: ['Revisar el expediente', 'Imprimir el código en cada caja', 'Guardar las muestras {n} días'],
  end: '.',
}

const zh: Parts = {
  note: '本文由程序为演示生成，所有名称与数字均为虚构。',
  headlines: ['{f}开辟通往{m}的新路', '{M}要求补充{k}份单证', '{p}从{n}批货物中得到的经验', '{y}年{p}的发货为何放慢'],
  standfirsts: ['据{f}的虚构数据，{y}年完成计划的{n}%，其余取决于{m}。', '慢的不是田间，而是单证。'],
  openings: ['据{f}介绍，', '在{p}，', '自{y}年初以来，', '与{m}方面会谈之后，', ''],
  cores: [
    '{k}天内有{n}吨货物通过口岸',
    '材料已经提交，正在等待答复',
    '买方要求双语标签和每箱一码',
    '冷库还能存放{n}吨',
    '新路线节省{n}小时',
    '合同写明货物等待超过{k}天时由谁付费',
    '样品检测结果在限值之内',
    '{k}批货物因编码错误重新申报',
    '参与企业由{k}家增加到{n}家',
  ],
  tails: ['，见{f}的会议记录', '，尽管天气不利', '，不含仓储费用', '', ''],
  subheads: ['下一步', '数字', '{m}的要求'],
  items: ['复核单证', '每箱印上编码', '样品保存{n}天'],
  end: '。',
}

const languageParts: Record<Language, Parts> = { vi, en, fr, es, zh }

export type Written = { headline: string; standfirst: string; body: Body; dateline?: string }

/**
 * Writes a story of an event in a language.
 * @param length about how many characters its text has
 */
export function write(language: Language, event: Event, seed: number, year: number, length: number, genre: Genre): Written {
  const parts = languageParts[language]
  const roll = dice(seed)
  const english = language === 'en'
  const market = event.market[english ? 'en' : 'vi'] as string
  const goods = event.goods[english ? 1 : 0]
  const aspect = event.aspect[english ? 1 : 0]
  const fill = (text: string): string =>
    text.replace(/\{(\w)\}/g, (_, name: string) => {
      switch (name) {
        case 'g':
          return goods
        case 'G':
          return capital(goods)
        case 'a':
          return aspect
        case 'A':
          return capital(aspect)
        case 'f':
          return event.firm
        case 'p':
          return event.place
        case 'P':
          return capital(event.place)
        case 'm':
        case 'M':
          return market
        case 'n':
          return String(11 + Math.floor(roll() * 880))
        case 'k':
          return String(2 + Math.floor(roll() * 8))
        default:
          return String(year)
      }
    })
  const headline = capital(fill(pick(parts.headlines, roll)))
  const standfirst = capital(fill(pick(parts.standfirsts, roll)))
  const blocks: BodyNode[] = [p(parts.note)]
  const weight = language === 'zh' ? 3 : 1
  let left = Math.max(200, length - parts.note.length) / weight
  let paragraphs = 0
  while (left > 0) {
    const sentences: string[] = []
    for (let count = 2 + Math.floor(roll() * 3); count > 0; count--)
      sentences.push(capital(fill(pick(parts.openings, roll) + pick(parts.cores, roll) + pick(parts.tails, roll))) + parts.end)
    const text = sentences.join(language === 'zh' ? '' : ' ')
    left -= text.length
    blocks.push(p(text))
    paragraphs++
    if (left < 300) continue
    if (paragraphs % 4 === 0) blocks.push(h2(capital(fill(pick(parts.subheads, roll)))))
    else if (roll() < 0.06) blocks.push(ul(...[0, 1, 2].map(() => capital(fill(pick(parts.items, roll))))))
  }
  // A table where the figures are the matter.
  if (genre === 'analysis')
    blocks.push(
      table(capital(fill(pick(parts.subheads, roll))), [
        [capital(goods), String(year - 1), String(year)],
        ...[0, 1, 2].map(() => [`${event.firm.split(' ')[0]} ${fill('{k}')}`, fill('{n}'), fill('{n}')]),
      ]),
    )
  return { headline, standfirst, body: body(...blocks), ...(roll() < 0.8 && { dateline: capital(event.place) }) }
}

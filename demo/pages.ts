import { h2, p, ul } from '../src/newsroom/body.ts'
import type { BodyNode, Language } from '../src/newsroom/schema.ts'

/** The demonstration's imprint: evidently invented, and said to be. */
export const imprint = {
  authority: {
    vi: 'Hội Mẫu về Báo chí (hư cấu)',
    en: 'Sample Press Association (invented)',
    zh: '样本新闻协会（虚构）',
    fr: 'Association de presse Exemple (inventée)',
    es: 'Asociación de Prensa Ejemplo (inventada)',
  },
  licence: {
    vi: 'Số 00/GP-MẪU (hư cấu)',
    en: 'No. 00/SAMPLE (invented)',
    zh: '00/样本（虚构）',
    fr: 'N° 00/EXEMPLE (inventé)',
    es: 'N.º 00/EJEMPLO (inventado)',
  },
  editor: {
    vi: 'Nguyễn Thị Giả Định (hư cấu)',
    en: 'Nguyễn Thị Giả Định (invented)',
    zh: 'Nguyễn Thị Giả Định（虚构）',
    fr: 'Nguyễn Thị Giả Định (inventée)',
    es: 'Nguyễn Thị Giả Định (inventada)',
  },
  address: {
    vi: 'Số 0 phố Ví Dụ, thành phố Mẫu',
    en: '0 Ví Dụ Street, Mẫu City',
    zh: '样本市示例街0号',
    fr: '0, rue Ví Dụ, ville de Mẫu',
    es: 'Calle Ví Dụ 0, ciudad de Mẫu',
  },
  telephone: '000 0000 0000',
  email: 'toasoan@example.org',
}

type Page = {
  key: 'about' | 'contact' | 'privacy' | 'corrections'
  titles: Record<Language, string>
  bodies: Partial<Record<Language, BodyNode[]>> & { vi: BodyNode[] }
}

export const pages: Page[] = [
  {
    key: 'about',
    titles: { vi: 'Giới thiệu', en: 'About', zh: '关于本报', fr: 'À propos', es: 'Acerca de' },
    bodies: {
      vi: [
        p(
          '**Cầu Nối** là tờ báo trình diễn của phần mềm nguồn mở cùng tên. Tờ báo đưa kết quả đối ngoại tới người dùng được kết quả ấy, rồi theo dõi bằng chứng công khai xem nó có thành kết quả phát triển kinh tế – xã hội hay không.',
        ),
        h2('Ai sở hữu'),
        p(
          'Bản trình diễn không thuộc cơ quan báo chí nào. Cơ quan chủ quản, giấy phép và ban biên tập ghi ở chân trang đều là hư cấu. Khi một tòa soạn cài phần mềm, chân trang ghi thông tin thật của tòa soạn đó.',
        ),
        h2('Tiền từ đâu'),
        p(
          'Bản trình diễn không có quảng cáo, không nhận tài trợ và không bán dữ liệu. Nội dung được tài trợ, nếu có, luôn mang nhãn “Nội dung được tài trợ”.',
        ),
        h2('Chúng tôi làm thế nào'),
        ul(
          'Sự kiện có thật được dẫn nguồn công khai ở cuối bài. Điều chưa chắc thì không viết, hoặc viết rõ là chưa biết.',
          'Nhân vật, đơn vị và vụ việc hư cấu mang tên “Mẫu”, “Ví Dụ”, “Thử Nghiệm”, “Giả Định”.',
          'Mỗi bản ngôn ngữ là một bài riêng, có người dịch và ngày riêng.',
          'Sai thì đính chính tại chỗ, giữ cả câu sai lẫn câu đúng. Bài bị gỡ để lại thông báo có ngày và lý do.',
          'Danh sách “Có thể bạn quan tâm” chọn theo nội dung bài, không theo hồ sơ người đọc.',
        ),
      ],
      en: [
        p(
          '**Cầu Nối** (“the bridge”) is the demonstration newspaper of the open-source software of that name. It carries a result of foreign affairs to those who can use it, and then follows, with public evidence, whether it becomes a social and economic result.',
        ),
        h2('Who owns it'),
        p(
          'The demonstration belongs to no press agency. The governing body, licence and editors named at the foot of the page are invented. A newsroom that installs the software puts its own there.',
        ),
        h2('Who pays'),
        p(
          'The demonstration carries no advertising, takes no sponsorship and sells no data. Sponsored texts, where a newsroom has any, are always labelled.',
        ),
        h2('How we work'),
        ul(
          'Real facts are cited at the end of the story. What is not certain is left out, or said to be unknown.',
          'Invented people, bodies and events are named “Mẫu”, “Ví Dụ”, “Thử Nghiệm” or “Giả Định” (sample, example, trial, assumed).',
          'Every language edition is a text of its own, with its translator and dates.',
          'Mistakes are corrected in place, the wrong words beside the right ones. A story taken down leaves a dated notice with the reason.',
          '“You may also want to read” is chosen by what a story says, never by a profile of its reader.',
        ),
      ],
      zh: [
        p('**Cầu Nối**（“桥”）是同名开源软件的演示报纸。它把对外成果带给能用上的人，并用公开证据跟踪这些成果是否变成经济社会发展的成果。'),
        h2('所有者与经费'),
        p('演示版不属于任何新闻机构；页脚的主管单位、许可证和编辑部均为虚构。没有广告，不接受赞助，不出售数据。'),
        h2('工作方法'),
        ul('真实事实在文末注明公开来源。', '虚构的人物和单位使用“Mẫu”“Ví Dụ”等名称。', '有错就地更正；撤下的报道留有注明日期和原因的说明。'),
      ],
      fr: [
        p(
          '**Cầu Nối** (« le pont ») est le journal de démonstration du logiciel libre du même nom. Il porte un résultat diplomatique à ceux qui peuvent s’en servir, puis suit, preuves publiques à l’appui, s’il devient un résultat économique et social.',
        ),
        h2('Propriété et financement'),
        p(
          'La démonstration n’appartient à aucun organe de presse ; l’organisme de tutelle, la licence et la rédaction indiqués au bas de la page sont inventés. Ni publicité, ni parrainage, ni vente de données.',
        ),
        h2('Méthode'),
        ul(
          'Les faits réels sont sourcés à la fin de l’article.',
          'Les personnes et organismes inventés portent des noms comme « Mẫu » ou « Ví Dụ ».',
          'Les erreurs sont rectifiées sur place ; un article retiré laisse un avis daté et motivé.',
        ),
      ],
      es: [
        p(
          '**Cầu Nối** («el puente») es el periódico de demostración del programa de código abierto del mismo nombre. Lleva un resultado de la política exterior a quienes pueden usarlo y sigue, con pruebas públicas, si llega a ser un resultado económico y social.',
        ),
        h2('Propiedad y financiación'),
        p(
          'La demostración no pertenece a ningún medio; el organismo responsable, la licencia y la redacción del pie de página son inventados. Sin publicidad, sin patrocinio y sin venta de datos.',
        ),
        h2('Método'),
        ul(
          'Los hechos reales llevan su fuente al final del artículo.',
          'Las personas y entidades inventadas se llaman «Mẫu» o «Ví Dụ».',
          'Los errores se corrigen en su sitio; un artículo retirado deja un aviso con fecha y motivo.',
        ),
      ],
    },
  },
  {
    key: 'contact',
    titles: { vi: 'Liên hệ', en: 'Contact', zh: '联系我们', fr: 'Contact', es: 'Contacto' },
    bodies: {
      vi: [
        p('Tòa soạn trình diễn không nhận thư thật. Khi cài cho tòa soạn của mình, bạn thay địa chỉ trong phần thiết lập.'),
        ul(
          'Thư điện tử mẫu: toasoan@example.org',
          'Yêu cầu đính chính hoặc phản hồi: nêu tên bài, câu cần sửa và tài liệu chứng minh.',
          'Báo lỗi bảo mật của phần mềm: xem tệp SECURITY.md trong mã nguồn.',
        ),
      ],
      en: [
        p(
          'The demonstration newsroom receives no real mail. When you install the software for your own newsroom, put your address into the settings.',
        ),
        ul(
          'Sample e-mail: toasoan@example.org',
          'To ask for a correction or a reply: name the story, the sentence and the document that shows the mistake.',
          'To report a security problem in the software: see SECURITY.md in the source code.',
        ),
      ],
      zh: [p('演示编辑部不接收真实邮件。为自己的编辑部安装软件时，请在设置中填写地址。示例邮箱：toasoan@example.org')],
      fr: [
        p(
          'La rédaction de démonstration ne reçoit pas de courrier réel. En installant le logiciel pour votre rédaction, indiquez votre adresse dans les réglages. Adresse d’exemple : toasoan@example.org',
        ),
      ],
      es: [
        p(
          'La redacción de demostración no recibe correo real. Al instalar el programa para su redacción, ponga su dirección en los ajustes. Dirección de ejemplo: toasoan@example.org',
        ),
      ],
    },
  },
  {
    key: 'privacy',
    titles: { vi: 'Quyền riêng tư', en: 'Privacy', zh: '隐私', fr: 'Vie privée', es: 'Privacidad' },
    bodies: {
      vi: [
        p('Bạn đọc không cần đăng ký và không bị theo dõi.'),
        ul(
          'Không trang nào kết nối tới bên thứ ba. Nội dung nhúng chỉ tải khi bạn bấm.',
          'Đánh giá bài viết dùng một cookie ngẫu nhiên chỉ có hiệu lực với trang đánh giá của bài đó. Hai lượt đánh giá ở hai bài không thể ghép với nhau.',
          'Để chặn gửi dồn dập, địa chỉ mạng được băm bằng một khóa bỏ đi mỗi ngày và chỉ đếm trong một phút.',
          'Cỡ chữ, nền sáng tối và các bài đọc gần đây chỉ nằm trên máy bạn.',
        ),
      ],
      en: [
        p('You need no account to read, and nobody follows you.'),
        ul(
          'No page connects to a third party. Embedded content loads only when you click.',
          'Rating a story uses a random cookie that belongs to that story’s rating page alone. Two ratings on two stories cannot be joined.',
          'Against floods, the network address is hashed with a key that is thrown away every day, and counted for one minute.',
          'Text size, light or dark, and the stories you read lately stay on your device.',
        ),
      ],
      zh: [
        p('阅读无需注册，我们不跟踪读者。'),
        ul(
          '任何页面都不连接第三方；嵌入内容只有点击后才加载。',
          '评价使用的随机 cookie 只属于该篇报道的评价页。',
          '字号、深浅色和最近读过的报道只保存在您的设备上。',
        ),
      ],
      fr: [
        p('Aucun compte n’est nécessaire pour lire, et personne ne vous suit.'),
        ul(
          'Aucune page ne se connecte à un tiers ; les contenus intégrés ne se chargent que si vous cliquez.',
          'L’avis sur un article utilise un cookie aléatoire limité à la page d’avis de cet article.',
          'La taille du texte, le thème et les articles lus restent sur votre appareil.',
        ),
      ],
      es: [
        p('Para leer no hace falta cuenta y nadie le sigue.'),
        ul(
          'Ninguna página se conecta con terceros; el contenido incrustado solo se carga si usted hace clic.',
          'La valoración usa una cookie aleatoria limitada a la página de valoración de ese artículo.',
          'El tamaño del texto, el tema y los artículos leídos quedan en su dispositivo.',
        ),
      ],
    },
  },
  {
    key: 'corrections',
    titles: { vi: 'Đính chính', en: 'Corrections', zh: '更正', fr: 'Rectifications', es: 'Correcciones' },
    bodies: {
      vi: [p('Khi có sai sót, tòa soạn sửa ngay trong bài, giữ cả câu đã viết và câu đúng, ghi giờ sửa. Danh sách dưới đây tự lập từ sổ đăng bài.')],
      en: [
        p(
          'When we are wrong, the story is corrected in place, with the words as printed and the right ones, and the hour. The list below is made from the release log.',
        ),
      ],
      zh: [p('如有错误，我们在原文中更正，并保留原句、正确的句子和更正时间。以下列表由发布日志自动生成。')],
      fr: [
        p(
          'En cas d’erreur, l’article est rectifié sur place, avec les mots imprimés, les mots justes et l’heure. La liste ci-dessous vient du registre des publications.',
        ),
      ],
      es: [
        p(
          'Cuando nos equivocamos, el artículo se corrige en su sitio, con las palabras publicadas, las correctas y la hora. La lista siguiente sale del registro de publicaciones.',
        ),
      ],
    },
  },
]

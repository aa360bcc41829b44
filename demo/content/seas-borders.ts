import { dataTable, divider, figure, h2, knownBox, ol, p, quote, table, ul } from '../../src/newsroom/body.ts'
import type { Source } from '../../src/newsroom/schema.ts'
import type { DemoStory } from '../format.ts'

/** Seas and land borders. Real facts carry their source; all news of places and people here is invented, and says so by their names. */

const reg1005: Source = {
  label: 'Council Regulation (EC) No 1005/2008',
  url: 'https://eur-lex.europa.eu/eli/reg/2008/1005/oj',
  publisher: 'EUR-Lex',
  date: '2008-09-29',
}
const ecFish: Source = {
  label: 'Illegal fishing: rules and decisions on non-EU countries',
  url: 'https://oceans-and-fisheries.ec.europa.eu',
  publisher: 'European Commission',
}
const vasep: Source = {
  label: 'Công điện 18/CĐ-TTg: 123 nhiệm vụ, năm nhóm vấn đề',
  url: 'https://vasep.com.vn/amp/tap-trung-chuan-bi-lam-viec-voi-doan-thanh-tra-cua-ec-quyet-tam-go-canh-bao-the-vang-iuu-36072.html',
  publisher: 'VASEP',
  date: '2026-02-26',
}
const haTinh: Source = {
  label: 'EC bắt đầu đợt kiểm tra lần thứ 5 tại Việt Nam',
  url: 'https://baohatinh.vn/ec-bat-dau-dot-kiem-tra-lan-thu-5-tai-viet-nam-ve-chong-khai-thac-iuu-post307171.html',
  publisher: 'Báo Hà Tĩnh',
  date: '2026-03-10',
}
const ngayNay: Source = {
  label: 'EC dự kiến kiểm tra chống khai thác IUU từ ngày 9–19/3',
  url: 'https://ngaynay.vn/ec-du-kien-sang-viet-nam-kiem-tra-chong-khai-thac-iuu-tu-ngay-9-193-post169749.html',
  publisher: 'Ngày Nay',
  date: '2026-03-03',
}
const decree41: Source = {
  label: 'Nghị định 41/2026/NĐ-CP: dữ liệu hành trình lưu tối thiểu 36 tháng',
  url: 'https://www.sggp.org.vn/thiet-bi-giam-sat-hanh-trinh-tau-ca-phai-luu-du-lieu-toi-thieu-36-thang-post835305.html',
  publisher: 'Sài Gòn Giải Phóng',
  date: '2026-01-26',
}
const unclos: Source = {
  label: 'United Nations Convention on the Law of the Sea, 10 December 1982',
  url: 'https://www.un.org/depts/los/',
  publisher: 'UN Division for Ocean Affairs and the Law of the Sea',
}
const seaLaw: Source = {
  label: 'Luật Biển Việt Nam, số 18/2012/QH13',
  url: 'https://vanban.chinhphu.vn',
  publisher: 'Cổng Thông tin điện tử Chính phủ',
  date: '2012-06-21',
}

export const stories: DemoStory[] = [
  {
    key: 'iuu-the-vang-la-gi',
    section: 'bien-dao-bien-gioi',
    topics: ['iuu', 'thuy-san'],
    countries: ['VN'],
    authors: ['thu', 'vi-du'],
    daysAgo: 3,
    time: '07:15',
    genre: 'explainer',
    related: ['iuu-thanh-tra-xem-gi', 'iuu-go-the-vang-doi-gi'],
    pictures: {
      picture: {
        scene: 'fishing-boats',
        variant: 11,
        light: 'dawn',
        alt: {
          vi: 'Đoàn tàu cá neo trong vũng nước lặng lúc rạng đông',
          en: 'Fishing boats at anchor in still water at dawn',
          es: 'Barcos de pesca fondeados en aguas tranquilas al amanecer',
        },
        caption: {
          vi: 'Tàu cá chờ con nước. Tranh minh họa.',
          en: 'Boats waiting for the tide. Illustration.',
          es: 'Barcos a la espera de la marea. Ilustración.',
        },
      },
      picture2: {
        scene: 'port',
        variant: 4,
        light: 'day',
        alt: { vi: 'Cầu cảng với các thùng cá xếp hàng', en: 'A quay lined with fish crates', es: 'Un muelle con cajas de pescado' },
        caption: {
          vi: 'Hồ sơ của lô cá bắt đầu ở cầu cảng. Tranh minh họa.',
          en: 'A consignment’s papers begin on the quay. Illustration.',
          es: 'Los papeles de un lote empiezan en el muelle. Ilustración.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Thẻ vàng IUU: lời cảnh báo từ năm 2017 nói gì, vì sao khó gỡ?',
        standfirst:
          'Cảnh báo của Ủy ban châu Âu không cấm cá Việt Nam vào thị trường này, nhưng buộc từng lô hàng phải chứng minh nguồn gốc kỹ hơn. Bài viết giải thích thẻ vàng dựa trên luật nào và vì sao khó gỡ.',
        body: [
          p(
            'Ngày 23/10/2017, Ủy ban châu Âu (EC) thông báo cảnh báo chính thức đối với thủy sản khai thác của Việt Nam. Báo chí gọi đó là “thẻ vàng”. Hơn tám năm sau, bốn đợt kiểm tra tại chỗ đã qua mà cảnh báo vẫn còn; đợt thứ năm mở đầu ngày 9/3/2026. Các nguồn của bài dừng ở tháng ấy; tình trạng mới nhất xin xem trang của EC.',
          ),
          h2('Ba chữ cái, ba chuyện khác nhau'),
          p(
            'IUU là chữ viết tắt tiếng Anh của khai thác bất hợp pháp, không báo cáo và không theo quy định. Ba hành vi này thường bị gộp làm một, trong khi cách xử lý chúng không giống nhau:',
          ),
          ul(
            '**Bất hợp pháp**: đánh bắt không giấy phép, dùng ngư cụ bị cấm, hoặc vào vùng biển của nước khác mà không được phép.',
            '**Không báo cáo**: có phép nhưng không ghi, ghi sai hoặc giấu sản lượng.',
            '**Không theo quy định**: tàu không quốc tịch, hoặc khai thác nơi chưa có quy tắc quản lý theo cách trái với nghĩa vụ bảo tồn.',
          ),
          p('Một chiếc tàu chưa hề rời vùng biển nước mình vẫn có thể vướng IUU, chỉ vì cuốn nhật ký bỏ trống.'),
          h2('Cơ sở pháp lý ở phía châu Âu'),
          p(
            'Quy định (EC) số 1005/2008 đòi hỏi thủy sản khai thác nhập vào Liên minh phải kèm giấy chứng nhận khai thác do nước treo cờ xác nhận. Điều 31 và Điều 32 cho phép Ủy ban nhận diện một nước có khả năng “không hợp tác” và gửi cảnh báo trước; Điều 33 và Điều 38 nói về bước sau đó: đưa vào danh sách và cấm nhập khẩu.',
          ),
          table('Các nấc trong quy trình của EU', [
            ['Tên gọi báo chí', 'Nội dung', 'Hệ quả thương mại'],
            ['Thẻ vàng', 'Cảnh báo chính thức, kèm khuyến nghị và đối thoại', 'Không cấm; giấy tờ bị kiểm tra kỹ hơn'],
            ['Thẻ xanh', 'Rút cảnh báo sau khi khắc phục', 'Trở lại mức kiểm tra thông thường'],
            ['Thẻ đỏ', 'Đưa vào danh sách nước không hợp tác', 'Cấm nhập thủy sản do tàu nước đó khai thác'],
          ]),
          p(
            'Các màu thẻ là cách nói cho dễ nhớ; trong văn bản luật không có từ “thẻ”. Thủy sản nuôi như tôm, cá tra không thuộc diện phải có giấy chứng nhận khai thác, song hình ảnh chung của ngành vẫn chịu ảnh hưởng.',
          ),
          figure('picture2'),
          h2('Vì sao lâu như vậy?'),
          p(
            'EC không chỉ đọc luật mà xem luật được thi hành ra sao. Công điện ngày 25/2/2026 của Thủ tướng giao 123 nhiệm vụ và xếp vào năm nhóm: khung pháp lý; quản lý đội tàu; theo dõi, kiểm soát, giám sát; truy xuất nguồn gốc; thực thi pháp luật. Văn bản này thừa nhận còn tàu không đủ điều kiện hoạt động chưa được kiểm soát chặt và còn tàu vi phạm vùng biển nước ngoài.',
          ),
          p(
            'Một số nước từng bị cảnh báo đã được rút, trong đó có Thái Lan vào tháng 1/2019 sau gần bốn năm. Thời gian dài ngắn tùy quy mô đội tàu, mức độ vi phạm và dữ liệu mà nước ấy đưa ra được; không có hạn định chung.',
          ),
          p(
            'Bản thân giấy chứng nhận cũng qua nhiều tay: thuyền trưởng khai, cảng xác nhận lượng bốc dỡ, nhà máy lập hồ sơ lô hàng, cơ quan có thẩm quyền chứng nhận, hải quan nước nhập đọc lại. Mỗi tay một biểu mẫu, mỗi biểu mẫu một chỗ có thể chép lệch.',
          ),
          p(
            'Đối với người mua ở châu Âu, thẻ vàng là chi phí: thêm giờ đọc hồ sơ, thêm thư hỏi lại, thêm rủi ro hàng nằm cảng. Phần chi phí đó thường quay về giá mua tại bến. Vì thế, câu hỏi hữu ích với chủ tàu không phải là “bao giờ gỡ”, mà là chuyến biển vừa rồi có giấy tờ khớp nhau hay chưa.',
          ),
        ],
        sources: [reg1005, ecFish, vasep, haTinh],
      },
      en: {
        headline: 'The EU’s yellow card on Vietnamese fish, explained',
        standfirst:
          'A warning issued in 2017 does not ban the country’s wild-caught seafood from Europe, but every consignment has to prove its origin more carefully. This is what the law says, and why lifting the card is slow.',
        body: [
          p(
            'On 23 October 2017 the European Commission formally warned Viet Nam over illegal, unreported and unregulated (IUU) fishing. Four on-the-spot inspections followed without the warning being lifted; a fifth began on 9 March 2026. Our sources stop there; the Commission’s own pages give the present position.',
          ),
          h2('Three words, three offences'),
          ul(
            '**Illegal**: fishing without a licence, with banned gear, or in another country’s waters without permission.',
            '**Unreported**: licensed fishing whose catch is not recorded, or is recorded wrongly.',
            '**Unregulated**: fishing by stateless vessels, or in areas without rules in a way that ignores the duty to conserve.',
          ),
          p('A boat that never leaves home waters can therefore be guilty of IUU fishing simply because its logbook is blank.'),
          h2('What the regulation provides'),
          p(
            'Under Regulation 1005/2008, wild-caught fish entering the Union needs a catch certificate validated by the flag state. Articles 31 and 32 let the Commission identify a country that may be non-cooperating and notify it; Articles 33 and 38 cover listing and its consequences, including an import ban.',
          ),
          table('Steps in the EU procedure', [
            ['Press name', 'What it is', 'Effect on trade'],
            ['Yellow card', 'Formal warning with recommendations', 'No ban; closer checks on papers'],
            ['Green card', 'Warning withdrawn', 'Ordinary checks resume'],
            ['Red card', 'Listing as non-cooperating', 'Ban on fish caught by that country’s vessels'],
          ]),
          p(
            'The colours are shorthand; the word “card” appears nowhere in the law. Farmed products such as shrimp and pangasius do not need catch certificates, though a warning does the whole sector’s reputation no good.',
          ),
          figure('picture2'),
          h2('Why it takes so long'),
          p(
            'Inspectors look at enforcement as well as statutes. An official dispatch of 25 February 2026 set out 123 tasks under five headings, and acknowledged that some unfit vessels were still poorly controlled and that some boats still strayed into foreign waters. Thailand’s warning was withdrawn in January 2019 after nearly four years, but there is no standard timetable.',
          ),
          p(
            'For importers the warning means time: more documents, more queries, more risk of delay at port. Part of that cost finds its way back to the price paid on the quay.',
          ),
        ],
        sources: [reg1005, ecFish, vasep, haTinh],
        translators: ['sample'],
      },
      es: {
        headline: 'La tarjeta amarilla de la UE a la pesca vietnamita: qué significa',
        standfirst:
          'La advertencia de 2017 no prohíbe vender en Europa el pescado capturado por barcos vietnamitas, pero obliga a demostrar mejor su origen. Explicamos en qué norma se apoya y por qué tarda en retirarse.',
        body: [
          p(
            'El 23 de octubre de 2017 la Comisión Europea advirtió formalmente a Vietnam por la pesca ilegal, no declarada y no reglamentada (INDNR). Tras cuatro inspecciones sobre el terreno, la advertencia seguía vigente; la quinta empezó el 9 de marzo de 2026. Nuestras fuentes llegan hasta ese mes; la situación actual figura en la página de la Comisión.',
          ),
          p(
            'El Reglamento 1005/2008 exige que el pescado capturado llegue a la Unión con un certificado validado por el Estado de pabellón. Los artículos 31 y 32 permiten avisar a un país que puede ser considerado no cooperante; los artículos 33 y 38 regulan su inclusión en la lista y la prohibición de importar.',
          ),
          ul(
            '**Tarjeta amarilla**: advertencia y recomendaciones, sin prohibición, con más controles de documentos.',
            '**Tarjeta verde**: la advertencia se retira.',
            '**Tarjeta roja**: se prohíben las capturas de los barcos de ese país.',
          ),
          p(
            'Los colores son lenguaje de prensa: la norma no habla de tarjetas. El camarón y el panga de cultivo no necesitan certificado de captura.',
          ),
          p(
            'Una orden oficial del 25 de febrero de 2026 fijó 123 tareas en cinco grupos, desde el marco legal hasta la trazabilidad, y reconoció que aún había barcos vietnamitas que faenaban sin permiso en aguas ajenas. Tailandia obtuvo la retirada en enero de 2019, al cabo de casi cuatro años, pero no existe un plazo común.',
          ),
        ],
        sources: [reg1005, ecFish, vasep, haTinh],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'iuu-thanh-tra-xem-gi',
    section: 'bien-dao-bien-gioi',
    topics: ['iuu', 'thuy-san', 'truy-xuat-nguon-goc'],
    countries: ['VN'],
    authors: ['thu'],
    daysAgo: 9,
    time: '14:20',
    genre: 'explainer',
    related: ['iuu-the-vang-la-gi'],
    pictures: {
      picture: {
        scene: 'port',
        variant: 17,
        light: 'day',
        alt: { vi: 'Cảng cá giữa ban ngày, tàu cập cầu, xe tải chờ bốc hàng' },
        caption: { vi: 'Đoàn kiểm tra bắt đầu từ cảng, rồi lần theo giấy tờ. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Một đợt thanh tra IUU xem những gì, theo thứ tự nào?',
        standfirst:
          'Từ tủ hồ sơ của sở, cầu cảng đến kho nhà máy, đoàn thanh tra đi tìm cùng một thứ: các con số có khớp nhau không. Dưới đây là năm nhóm nội dung và vài chỗ hay vấp.',
        body: [
          p(
            'Đợt thanh tra thứ năm của Ủy ban châu Âu bắt đầu ngày 9/3/2026, lịch dự kiến đến ngày 19/3. Theo thông tin công bố khi ấy, phần kiểm tra thực địa dự kiến ở TP.HCM, Khánh Hòa và Đắk Lắk. Nội dung xoay quanh việc thực hiện khuyến nghị mà đoàn lần thứ tư để lại vào tháng 10/2023.',
          ),
          h2('Năm nhóm câu hỏi'),
          ol(
            '**Khung pháp lý.** Văn bản đã đủ và mức phạt có đủ sức răn đe?',
            '**Đội tàu.** Bao nhiêu tàu đăng ký, đăng kiểm, có phép; tàu không đủ điều kiện đang nằm ở đâu?',
            '**Theo dõi, kiểm soát, giám sát.** Tín hiệu tàu mất lúc nào, ai gọi, ai ghi, ai kết luận?',
            '**Truy xuất nguồn gốc.** Số cá trên giấy chứng nhận có truy ngược được về một chuyến biển thật?',
            '**Thực thi.** Vi phạm đã phát hiện được xử lý đến đâu, mất bao lâu?',
          ),
          p(
            'Đoàn còn xem cảng tiếp nhận tàu nước ngoài theo Hiệp định về biện pháp của quốc gia có cảng (PSMA), vì nguyên liệu nhập về chế biến cũng phải rõ nguồn gốc.',
          ),
          h2('Phép thử “kéo một sợi chỉ”'),
          p(
            'Cách làm thường gặp của thanh tra nghề cá là chọn một lô hàng rồi đi ngược: từ giấy chứng nhận về hợp đồng mua, biên bản bốc dỡ, nhật ký, dữ liệu hành trình, cuối cùng là giấy phép của con tàu. Chỉ cần một mắt xích lệch ngày hay lệch cân là phải giải thích. Cũng phép thử ấy, cảng cá có thể tự làm mỗi tuần với năm lô hàng bất kỳ.',
          ),
          p(
            'Trước đợt này, cơ quan thủy sản trung ương đề nghị các tỉnh chuẩn bị cả bản giấy lẫn dữ liệu điện tử, bảo đảm số liệu thống nhất với cơ sở dữ liệu nghề cá quốc gia.',
          ),
          knownBox(
            [
              'Năm nhóm nội dung và thời gian bắt đầu, kết thúc dự kiến đã được công bố.',
              'Đoàn kiểm tra cả cảng, doanh nghiệp chế biến và hồ sơ xử lý vi phạm.',
            ],
            [
              'Bài này không có kết luận của đợt thứ năm; bạn đọc cần đối chiếu trang của EC.',
              'Chúng tôi chưa thấy tài liệu công khai nào nói từng nhóm nặng nhẹ ra sao khi EC ra quyết định.',
            ],
          ),
        ],
        sources: [haTinh, ngayNay, vasep, reg1005],
      },
    },
  },
  {
    key: 'iuu-nhat-ky-vms-tau-nho',
    section: 'bien-dao-bien-gioi',
    topics: ['iuu', 'thuy-san', 'truy-xuat-nguon-goc'],
    countries: ['VN'],
    authors: ['vi-du'],
    daysAgo: 6,
    time: '05:40',
    genre: 'explainer',
    related: ['iuu-bai-mau-so-nhat-ky'],
    pictures: {
      picture: {
        scene: 'fishing-boats',
        variant: 23,
        light: 'night',
        alt: { vi: 'Một chiếc tàu nhỏ sáng đèn giữa biển đêm, ăng-ten trên nóc ca-bin' },
        caption: { vi: 'Ăng-ten nhỏ trên nóc ca-bin gửi vị trí về bờ. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Sổ nhật ký & hộp VMS: tàu dài bao nhiêu mét thì phải có?',
        standfirst:
          'Mười hai mét là mốc của nhật ký khai thác, mười lăm mét là mốc của thiết bị giám sát hành trình. Chủ tàu nhỏ cần biết hai con số này, và biết phải làm gì khi máy mất tín hiệu.',
        body: [
          p(
            'Luật không hỏi tàu mạnh bao nhiêu mã lực mà hỏi chiều dài lớn nhất. Con số ấy nằm trong giấy đăng ký; nếu tàu đã hoán cải thì phải xem giấy mới nhất.',
          ),
          table('Hai mốc chiều dài', [
            ['Chiều dài lớn nhất', 'Nhật ký khai thác', 'Thiết bị giám sát hành trình'],
            [
              'Dưới 12 m',
              'Không theo mẫu nhật ký hằng ngày; hỏi cảng hoặc xã về mẫu báo cáo đang dùng',
              'Không thuộc diện bắt buộc theo mốc chiều dài',
            ],
            ['Từ 12 m đến dưới 15 m', 'Ghi hằng ngày', 'Không thuộc diện bắt buộc theo mốc chiều dài'],
            ['Từ 15 m trở lên', 'Ghi hằng ngày', 'Bắt buộc'],
          ]),
          h2('Ghi lúc nào, nộp lúc nào'),
          p(
            'Thông tư 21/2018/TT-BNNPTNT, sửa đổi năm 2022, yêu cầu thuyền trưởng tàu từ 12 m ghi nhật ký mỗi ngày và nộp cho nơi quản lý cảng _trước_ khi bốc dỡ. Bản giấy phải có chữ ký thuyền trưởng; bản điện tử phải gắn với mã của tàu. Ghi dồn vào đêm cuối là lỗi dễ lộ nhất: mười ngày cùng một nét bút, cùng một sản lượng.',
          ),
          h2('Khi hộp VMS im tiếng'),
          p(
            'Thiết bị gửi vị trí tối thiểu 12 lần một ngày, hai giờ một lần. Nếu máy hỏng ngoài khơi, quy định được cơ quan thủy sản nhắc lại tháng 11/2025 là:',
          ),
          ul('dùng phương tiện liên lạc khác báo vị trí **6 giờ một lần**;', 'đưa tàu về cảng sửa trong **10 ngày** kể từ khi hỏng.'),
          p(
            'Nghị định 41/2026/NĐ-CP, có hiệu lực ngày 25/1/2026, cho lắp tối đa hai máy nhưng hệ thống chỉ nhận tín hiệu của một máy tại một thời điểm; dữ liệu phải lưu ít nhất 36 tháng.',
          ),
          p(
            'Một cuộc gọi không được ghi lại thì khi giải trình cũng như không gọi. Chủ tàu nên có một cuốn sổ riêng để cạnh bộ đàm, ghi giờ gọi, tần số và người nhận tin.',
          ),
          p('Các văn bản nghề cá thay đổi nhanh. Trước chuyến biển đầu mùa, nên hỏi cảng xem mẫu nào đang còn hiệu lực.'),
        ],
        sources: [
          {
            label: 'Thông tư 01/2022/TT-BNNPTNT sửa đổi các thông tư trong lĩnh vực thủy sản',
            url: 'https://thuvienphapluat.vn/van-ban/Linh-vuc-khac/Thong-tu-01-2022-TT-BNNPTNT-sua-doi-Thong-tu-trong-linh-vuc-thuy-san-501162.aspx',
            publisher: 'Thư viện Pháp luật',
            date: '2022-01-18',
          },
          {
            label: 'Tàu cá mất kết nối thiết bị giám sát hành trình: chủ tàu cần làm gì',
            url: 'https://danviet.vn/tau-ca-mat-ket-noi-thiet-bi-giam-sat-hanh-trinh-chu-tau-can-lam-gi-de-khong-bi-xu-phat-d1379502.html',
            publisher: 'Dân Việt',
            date: '2025-11-19',
          },
          {
            label: 'Quy định hệ thống giám sát hành trình tàu cá theo Nghị định 26/2019/NĐ-CP',
            url: 'https://tepbac.com/tin-tuc/full/gioi-thieu-quy-dinh-he-thong-giam-sat-hanh-trinh-tau-ca-28213.html',
            publisher: 'Tép Bạc',
          },
          decree41,
        ],
      },
    },
  },
  {
    key: 'iuu-bai-mau-so-nhat-ky',
    section: 'bien-dao-bien-gioi',
    topics: ['iuu', 'thuy-san', 'hop-tac-dia-phuong'],
    authors: ['thu'],
    daysAgo: 1,
    time: '06:30',
    genre: 'feature',
    related: ['iuu-nhat-ky-vms-tau-nho'],
    correction: {
      hoursLater: 9,
      wrong: {
        vi: 'Bản đăng đầu ghi xã Bãi Mẫu có 64 tàu phải ghi nhật ký.',
        en: 'An earlier version said 64 boats in Bãi Mẫu had to keep a logbook.',
      },
      right: {
        vi: 'Con số đúng là 46 tàu, như trong bảng của tổ ghi chép xã.',
        en: 'The correct number is 46, as in the commune group’s own table.',
      },
    },
    pictures: {
      picture: {
        scene: 'fishing-boats',
        variant: 31,
        light: 'dusk',
        alt: {
          vi: 'Tàu cá về bến lúc chiều muộn, người đứng đợi trên bờ kè',
          en: 'Fishing boats coming home at dusk, people waiting on the sea wall',
        },
        caption: { vi: 'Giờ tàu về ở một làng biển. Tranh minh họa.', en: 'The boats come home to a fishing village. Illustration.' },
      },
      picture2: {
        scene: 'classroom',
        variant: 6,
        light: 'night',
        alt: { vi: 'Một căn phòng nhỏ có bàn ghế và bảng, buổi tối', en: 'A small room with desks and a board, in the evening' },
        caption: { vi: 'Lớp học buổi tối của tổ ghi chép. Tranh minh họa.', en: 'The record group’s evening class. Illustration.' },
      },
    },
    editions: {
      vi: {
        headline: 'Xã Bãi Mẫu học ghi nhật ký: “Viết ngay khi kéo lưới, đừng để tối”',
        standfirst:
          'Ở làng biển hư cấu của tỉnh Ví Dụ, bốn mươi sáu chủ tàu cùng nhau sửa thói quen ghi dồn. Sau ba tháng, số nhật ký phải trả lại giảm hơn một nửa, nhưng phần khó nhất vẫn nằm ngoài khơi.',
        dateline: 'Bãi Mẫu (tỉnh Ví Dụ)',
        body: [
          p(
            'Bảy giờ tối, căn phòng sau nhà văn hóa xã Bãi Mẫu sáng đèn. Mười bốn thuyền trưởng ngồi trước những cuốn nhật ký mở sẵn, trên bàn là bút bi buộc dây và một tờ hải đồ ép nhựa. Họ không học luật. Họ học cách viết số 7 để không bị đọc thành số 1.',
          ),
          p(
            '“Mẻ lưới nào cũng có giờ của nó. Để đến tối thì chỉ còn nhớ là mệt”, bà Trần Thị Ví Dụ Hai, tổ trưởng tổ ghi chép, nói với cả lớp. Câu ấy về sau được chép lên bảng và nằm đó suốt mùa.',
          ),
          h2('Từ chồng sổ bị trả'),
          p(
            'Đầu năm, Cảng cá Mẫu Hai trả lại gần một phần ba số nhật ký của xã. Lý do lặp đi lặp lại: thiếu tọa độ, ngày giờ không khớp dữ liệu hành trình, sản lượng tròn trĩnh đến mức khó tin. Mỗi cuốn bị trả là một lần chủ vựa giữ tiền, chủ tàu chờ.',
          ),
          p(
            'Ủy ban xã không phạt thêm. Họ thuê một kế toán đã nghỉ hưu, ông Lê Văn Giả Định Ba, ngồi ở cầu cảng từ bốn giờ sáng, đọc sổ trước khi cảng đọc.',
          ),
          dataTable({
            caption: 'Nhật ký khai thác của xã Bãi Mẫu (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Tháng', kind: 'text' },
              { label: 'Tàu phải ghi', kind: 'number', unit: 'tàu' },
              { label: 'Nhật ký đã nộp', kind: 'number', unit: 'cuốn' },
              { label: 'Bị trả lại', kind: 'number', unit: 'cuốn' },
              { label: 'Tỷ lệ trả lại', kind: 'number', unit: '%' },
            ],
            rows: [
              ['Tháng thứ nhất', 46, 88, 28, 31.8],
              ['Tháng thứ hai', 46, 92, 19, 20.7],
              ['Tháng thứ ba', 46, 94, 13, 13.8],
            ],
          }),
          figure('picture2'),
          h2('Chỗ chưa xong'),
          p(
            'Tỷ lệ giảm không có nghĩa là sổ đã đúng hết. Ông Ba đếm được mười một cuốn ghi đủ cột nhưng cá ghi theo tên địa phương, mỗi xóm gọi một kiểu. Tổ đang làm bảng đối chiếu tên gọi có hình vẽ, bản đầu mới được hai mươi loài.',
          ),
          quote('Tay ướt, sóng lắc, đèn lại chói. Tôi viết được, nhưng xin đừng chê chữ xấu.', {
            who: 'Ông Phạm Văn Thử Năm, thuyền trưởng tàu VDM-0046',
            where: 'cầu cảng Mẫu Hai',
            when: '{yesterday}',
          }),
          p(
            'Có ba chiếc tàu dùng thử nhật ký điện tử. Máy tính bảng chịu nước tốt hơn giấy, song pin cạn vào ngày thứ sáu của chuyến bảy ngày, và thế là ngày cuối lại quay về cuốn sổ. Hợp tác xã Hải sản Thử Nghiệm hứa thay bộ sạc; ngày giao chưa chốt.',
          ),
          p(
            'Vựa thu mua ở xã trả thêm 500 đồng một ki-lô-gam cho lô có nhật ký không bị trả. Khoản thưởng nhỏ, nhưng lần đầu tiên chữ viết của thuyền trưởng có giá.',
          ),
          divider(),
          p('_Xã Bãi Mẫu, tỉnh Ví Dụ và mọi nhân vật trong bài đều do tòa soạn đặt ra cho bản trình diễn._'),
        ],
      },
      en: {
        headline: '“Write it as the net comes up”: a village learns to keep its log',
        standfirst:
          'In the invented fishing commune of Bãi Mẫu, 46 skippers set out to break the habit of filling in logbooks on the last night. Rejections fell by more than half in three months; the hard part is still at sea.',
        dateline: 'Bãi Mẫu (Ví Dụ province)',
        body: [
          p(
            'At seven in the evening the room behind the village hall is lit. Fourteen skippers sit over open logbooks, with ballpoints tied to the desks and a laminated chart between them. They have not come to study law. They are learning to write a 7 that nobody will read as a 1.',
          ),
          p(
            '“Every haul has its own hour. Leave it till night and all you remember is that you were tired,” Trần Thị Ví Dụ Hai, who leads the commune’s record group, tells the class.',
          ),
          h2('The pile that came back'),
          p(
            'At the start of the year Mẫu Hai fishing port returned almost a third of the commune’s logs: no position, times that did not match the vessel’s track, catches too round to be true. Each rejected book meant a buyer holding back payment. Instead of adding fines, the commune hired a retired accountant to sit on the quay from four in the morning and read the books before the port did.',
          ),
          dataTable({
            caption: 'Bãi Mẫu’s logbooks (figures invented for this demonstration)',
            columns: [
              { label: 'Month', kind: 'text' },
              { label: 'Boats', kind: 'number' },
              { label: 'Logs handed in', kind: 'number' },
              { label: 'Returned', kind: 'number' },
              { label: 'Share returned', kind: 'number', unit: '%' },
            ],
            rows: [
              ['First', 46, 88, 28, 31.8],
              ['Second', 46, 92, 19, 20.7],
              ['Third', 46, 94, 13, 13.8],
            ],
          }),
          figure('picture2'),
          h2('What is not solved'),
          p(
            'A complete book is not always a correct one. Eleven of the accepted logs used local fish names that change from hamlet to hamlet, and the group’s illustrated list of names covers only twenty species so far.',
          ),
          quote('Wet hands, a rolling deck, a glaring lamp. I can write, but please don’t mock my handwriting.', {
            who: 'Phạm Văn Thử Năm, skipper of VDM-0046',
            where: 'Mẫu Hai quay',
            when: '{yesterday}',
          }),
          p(
            'Three boats are trying an electronic log. The tablets survive spray better than paper, but the battery died on the sixth day of a seven-day trip. The last day went back into the book.',
          ),
          p('_The commune, the province and everyone quoted were made up for this demonstration._'),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'iuu-go-the-vang-doi-gi',
    section: 'bien-dao-bien-gioi',
    topics: ['iuu', 'thuy-san', 'evfta'],
    countries: ['VN'],
    authors: ['mau', 'thu'],
    daysAgo: 17,
    time: '16:05',
    genre: 'analysis',
    related: ['iuu-the-vang-la-gi', 'iuu-thanh-tra-xem-gi'],
    pictures: {
      picture: {
        scene: 'warehouse',
        variant: 12,
        light: 'day',
        alt: { vi: 'Kho lạnh với các pa-lét hàng xếp cao' },
        caption: { vi: 'Hàng đông lạnh chờ đủ giấy tờ. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Nếu thẻ vàng được gỡ, điều gì đổi và điều gì vẫn y nguyên?',
        standfirst:
          'Giấy chứng nhận khai thác không biến mất, thuế quan cũng không tự giảm. Cái được trước hết là thời gian và niềm tin của người mua, hai thứ khó đưa vào bảng xuất khẩu.',
        body: [
          p(
            'Trong các cuộc trò chuyện ở cảng, “gỡ thẻ” hay được nói như mở một cánh cổng. Đọc kỹ quy định thì cánh cổng ấy chưa từng đóng: ở nấc cảnh báo, thủy sản khai thác của Việt Nam vẫn bán được vào Liên minh châu Âu. Điều thay đổi là cách hải quan bên kia nhìn từng bộ hồ sơ.',
          ),
          h2('Sẽ đổi'),
          ul(
            '**Mức kiểm tra.** Giấy chứng nhận khai thác có thể trở lại chế độ kiểm tra theo rủi ro thông thường.',
            '**Chi phí chờ.** Bớt yêu cầu xác minh thì bớt ngày lưu công-te-nơ, bớt phí điện cho hàng lạnh.',
            '**Vị thế đàm phán.** Nhà nhập khẩu không còn lấy cảnh báo làm cớ ép giá.',
          ),
          h2('Không đổi'),
          ul(
            '**Giấy chứng nhận khai thác.** Quy định 1005/2008 áp dụng với mọi nước, kể cả nước chưa từng bị nhắc nhở.',
            '**Nhật ký và giám sát hành trình.** Đó là pháp luật Việt Nam, không phải điều kiện tạm thời.',
            '**Thuế theo EVFTA.** Hiệp định có hiệu lực từ 1/8/2020, lịch cắt giảm riêng của nó không gắn với thẻ vàng; muốn hưởng vẫn phải đúng quy tắc xuất xứ.',
            '**Nguồn lợi.** Cá ngoài khơi không nhiều thêm vì một quyết định ở Brussels.',
          ),
          p(
            'Cảnh báo đã gỡ vẫn có thể quay lại. Luật không giới hạn số lần một nước bị cảnh báo, nên dữ liệu của những năm sau quan trọng không kém hồ sơ nộp lúc này.',
          ),
          knownBox(
            ['Ở mức cảnh báo không có lệnh cấm nhập khẩu.', 'Chính phủ xác định 123 nhiệm vụ trong công điện tháng 2/2026.'],
            [
              'Quyết định của EC sau đợt thanh tra tháng 3/2026: bài này không có nguồn, xin xem trang của EC.',
              'Chúng tôi chưa tìm được phép tính nào đã kiểm chứng độc lập về mức tăng kim ngạch nếu gỡ thẻ.',
              'Khoản lợi sẽ chia thế nào giữa nhà máy, vựa và chủ tàu là chuyện của từng hợp đồng.',
            ],
          ),
          p('Với một chủ tàu, thước đo gần nhất có lẽ đơn giản hơn: số ngày từ lúc bán cá đến lúc nhận đủ tiền.'),
        ],
        sources: [
          reg1005,
          vasep,
          {
            label: 'EU–Viet Nam Free Trade Agreement, in force 1 August 2020',
            url: 'https://policy.trade.ec.europa.eu',
            publisher: 'European Commission, DG Trade',
          },
        ],
      },
    },
  },
  {
    key: 'luat-bien-cac-vung',
    section: 'bien-dao-bien-gioi',
    topics: ['luat-bien'],
    countries: ['VN'],
    authors: ['thu'],
    daysAgo: 12,
    time: '09:00',
    genre: 'explainer',
    related: ['luat-bien-duong-co-so', 'luat-bien-phan-dinh'],
    pictures: {
      picture: {
        scene: 'sea-map',
        variant: 2,
        light: 'day',
        alt: {
          vi: 'Bản đồ vẽ bờ biển với các đường song song chạy ra khơi',
          en: 'A drawn coastline with parallel lines running out to sea',
          zh: '手绘海岸线，若干平行线向外海延伸',
        },
        caption: {
          vi: 'Mỗi đường là một loại quyền khác nhau. Tranh minh họa, không phải hải đồ.',
          en: 'Each line stands for a different kind of right. An illustration, not a chart.',
          zh: '每条线代表一种不同的权利。示意图，并非海图。',
        },
      },
    },
    editions: {
      vi: {
        headline: '12, 24, 200 hải lý: đọc các vùng biển theo UNCLOS',
        standfirst:
          'Tàu nước ngoài được đi qua đâu, ai được cấp phép bắt cá, ai quản mỏ dầu dưới đáy? Câu trả lời tùy khoảng cách tính từ đường cơ sở. Một bảng tra ngắn theo điều khoản của Công ước.',
        body: [
          p(
            'Công ước của Liên hợp quốc về Luật Biển (UNCLOS) được ký năm 1982, có hiệu lực ngày 16/11/1994. Công ước không vẽ bản đồ cho nước nào; nó đặt thước đo. Thước bắt đầu từ đường cơ sở, đơn vị là hải lý, mỗi hải lý bằng 1.852 mét.',
          ),
          table('Các vùng biển và điều khoản chính', [
            ['Vùng', 'Bề rộng tối đa', 'Điều', 'Quốc gia ven biển có gì'],
            ['Nội thủy', 'Phía trong đường cơ sở', '8', 'Chủ quyền đầy đủ như trên đất liền'],
            ['Lãnh hải', '12 hải lý', '2, 3, 17', 'Chủ quyền; tàu nước ngoài có quyền đi qua không gây hại'],
            ['Vùng tiếp giáp', '24 hải lý', '33', 'Ngăn ngừa, trừng trị vi phạm hải quan, thuế, nhập cư, y tế'],
            ['Vùng đặc quyền kinh tế', '200 hải lý', '55–58', 'Quyền chủ quyền với tài nguyên; nước khác tự do hàng hải, bay, đặt cáp'],
            ['Thềm lục địa', '200 hải lý, có thể hơn', '76, 77', 'Quyền chủ quyền với đáy biển và lòng đất dưới đáy'],
            ['Biển cả', 'Ngoài các vùng trên', '86, 87', 'Không nước nào có chủ quyền'],
          ]),
          p(
            'Mọi khoảng cách đều tính từ đường cơ sở, không cộng dồn. Vùng đặc quyền kinh tế vì thế rộng thêm nhiều nhất 188 hải lý kể từ mép ngoài lãnh hải.',
          ),
          h2('Chủ quyền và quyền chủ quyền'),
          p(
            'Hai cụm từ chỉ hơn kém một chữ. _Chủ quyền_ là quyền đầy đủ đối với lãnh thổ, áp dụng đến hết lãnh hải. _Quyền chủ quyền_ hẹp hơn: quyền riêng về thăm dò, khai thác, bảo tồn tài nguyên. Một tàu hàng chạy trong vùng đặc quyền kinh tế của nước khác không cần xin phép; một tàu cá thả lưới ở đó thì cần.',
          ),
          h2('Ngoài 200 hải lý'),
          p(
            'Nơi thềm lục địa tự nhiên kéo dài hơn, Điều 76 cho phép quốc gia ven biển trình hồ sơ để xác định ranh giới ngoài, với hai giới hạn: 350 hải lý từ đường cơ sở, hoặc 100 hải lý kể từ đường đẳng sâu 2.500 mét. Cột nước phía trên vẫn là biển cả.',
          ),
          p(
            'Luật Biển Việt Nam năm 2012 dùng các khái niệm và bề rộng này. Khi vùng biển của hai nước chồng lên nhau, bảng trên không còn đủ: phải phân định.',
          ),
        ],
        sources: [unclos, seaLaw],
      },
      en: {
        headline: '12, 24 and 200 nautical miles: reading the zones of the sea',
        standfirst:
          'Where may a foreign ship pass, who licenses the fishing, who owns what lies under the seabed? It depends on the distance from the baseline. A short guide to UNCLOS, article by article.',
        body: [
          p(
            'The UN Convention on the Law of the Sea was signed in 1982 and entered into force on 16 November 1994. It draws no country’s map. It supplies the ruler, which starts at the baseline and is marked in nautical miles of 1,852 metres.',
          ),
          table('Zones and the main articles', [
            ['Zone', 'Greatest breadth', 'Articles', 'What the coastal state has'],
            ['Internal waters', 'Landward of the baseline', '8', 'Full sovereignty, as on land'],
            ['Territorial sea', '12 nm', '2, 3, 17', 'Sovereignty; foreign ships have innocent passage'],
            ['Contiguous zone', '24 nm', '33', 'Control over customs, tax, immigration and health offences'],
            ['Exclusive economic zone', '200 nm', '55–58', 'Sovereign rights over resources; others may sail, fly over and lay cables'],
            ['Continental shelf', '200 nm, sometimes more', '76, 77', 'Sovereign rights over seabed and subsoil'],
            ['High seas', 'Beyond', '86, 87', 'No state’s sovereignty'],
          ]),
          p('Every distance runs from the baseline; the figures are not added together.'),
          h2('Sovereignty is not the same as sovereign rights'),
          p(
            'Sovereignty is complete authority and ends with the territorial sea. Sovereign rights are narrower: the exclusive right to explore, use and conserve resources. A freighter needs no permission to cross another country’s economic zone. A trawler that shoots its net there does.',
          ),
          h2('Past 200 miles'),
          p(
            'Where the natural shelf runs further, Article 76 lets a state submit data on its outer edge, within 350 miles of the baseline or 100 miles of the 2,500-metre depth line. The water above remains high seas.',
          ),
          p(
            'Viet Nam’s Law of the Sea of 2012 uses the same concepts and breadths. Where two countries’ zones overlap the table is not enough, and a boundary has to be agreed.',
          ),
        ],
        sources: [unclos, seaLaw],
        translators: ['sample'],
      },
      zh: {
        headline: '12、24、200海里：《联合国海洋法公约》的海域怎么读',
        standfirst:
          '外国船舶可以从哪里通过？谁有权发放捕鱼许可？海底资源归谁管？答案取决于距领海基线有多远。本文按公约条款列出一张简明对照表，供航运、渔业从业者和学生查阅，并说明两个容易混淆的概念。',
        body: [
          p(
            '《联合国海洋法公约》1982年签署，1994年11月16日生效。公约并不替任何国家画地图，而是提供一把尺子：从领海基线起量，以海里为单位，1海里等于1852米。',
          ),
          table('各海域与主要条款', [
            ['海域', '最大宽度', '条款', '沿海国的权利'],
            ['内水', '基线向陆一侧', '第8条', '与陆地相同的完全主权'],
            ['领海', '12海里', '第2、3、17条', '主权；外国船舶享有无害通过权'],
            ['毗连区', '24海里', '第33条', '在海关、财政、移民、卫生方面行使管制'],
            ['专属经济区', '200海里', '第55至58条', '对资源的主权权利；他国可航行、飞越、铺设电缆'],
            ['大陆架', '200海里，可能更远', '第76、77条', '对海床和底土的主权权利'],
            ['公海', '上述海域以外', '第86、87条', '任何国家不得主张主权'],
          ]),
          p('所有距离都从基线起算，不相加。'),
          h2('“主权”与“主权权利”'),
          p(
            '主权是完整的权力，止于领海外缘；主权权利较窄，只涉及勘探、开发和养护资源。货船驶过他国专属经济区无须申请，渔船在那里下网则必须获得许可。',
          ),
          p(
            '自然延伸超过200海里的大陆架，可依第76条提交资料划定外部界限，其上方水域仍为公海。越南2012年《海洋法》采用同样的概念和宽度。两国海域重叠时，须另行谈判划界。',
          ),
        ],
        sources: [unclos, seaLaw],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'luat-bien-duong-co-so',
    section: 'bien-dao-bien-gioi',
    topics: ['luat-bien'],
    countries: ['VN'],
    authors: ['thu'],
    daysAgo: 20,
    time: '10:30',
    genre: 'explainer',
    related: ['luat-bien-cac-vung'],
    pictures: {
      picture: {
        scene: 'sea-map',
        variant: 9,
        light: 'dawn',
        alt: { vi: 'Bờ biển khúc khuỷu trên bản đồ, các điểm nối bằng nét thẳng' },
        caption: { vi: 'Bờ biển cong, đường cơ sở có thể thẳng. Tranh minh họa, không phải hải đồ.' },
      },
    },
    editions: {
      vi: {
        headline: 'Đường cơ sở – con số 0 của mọi phép đo trên biển',
        standfirst:
          'Muốn biết một điểm cách bờ bao nhiêu hải lý, trước hết phải thống nhất đâu là bờ. Luật quốc tế có hai cách vạch đường xuất phát, kèm nghĩa vụ công bố để tàu thuyền các nước cùng biết.',
        body: [
          p(
            'Bờ biển không đứng yên. Nước lên, nước xuống, cửa sông bồi, bãi cát lùi. Nếu mỗi bên đo từ một chỗ, con số 12 hay 200 hải lý chẳng còn nghĩa gì. Đường cơ sở sinh ra để giải quyết chuyện đó.',
          ),
          h2('Cách thứ nhất: theo con nước'),
          p(
            'Điều 5 UNCLOS gọi đường cơ sở thông thường là ngấn nước triều thấp nhất dọc bờ biển, như thể hiện trên hải đồ tỷ lệ lớn do quốc gia ven biển chính thức công nhận. Đơn giản, song với bờ biển lởm chởm thì đường này gãy khúc đến mức khó dùng.',
          ),
          h2('Cách thứ hai: nối các điểm'),
          p(
            'Điều 7 cho phép kẻ đường thẳng nối những điểm thích hợp khi bờ biển bị khoét sâu hoặc có chuỗi đảo chạy sát bờ. Có điều kiện đi kèm: không chệch quá rõ khỏi hướng chung của bờ, vùng nước bên trong phải gắn với đất liền, và không được cắt lãnh hải nước khác khỏi biển cả hay vùng đặc quyền kinh tế.',
          ),
          p('Vịnh có quy tắc riêng ở Điều 10, với đường đóng cửa vịnh không dài quá 24 hải lý; vịnh lịch sử nằm ngoài quy tắc này.'),
          h2('Một thí dụ gần đây'),
          p(
            'Ngày 21/2/2025, Việt Nam công bố đường cơ sở dùng để tính chiều rộng lãnh hải trong Vịnh Bắc Bộ. Tuyên bố dùng cả hai cách: các đoạn thẳng nối điểm cho lãnh thổ đất liền, ngấn nước triều thấp nhất cho đảo Bạch Long Vĩ. Trước đó, tuyên bố ngày 12/11/1982 đã vạch đường cơ sở cho phần lớn bờ biển lục địa ở phía nam vịnh.',
          ),
          p(
            'Công bố chưa phải bước cuối. Điều 16 yêu cầu lưu chiểu hải đồ hoặc danh sách tọa độ ở Liên hợp quốc; với Vịnh Bắc Bộ, việc này thực hiện ngày 7/3/2025. Nước khác có thể đồng tình, im lặng hoặc phản đối; lưu chiểu tự nó không phân xử ai đúng.',
          ),
          p('Người đi biển không phải nhớ tọa độ. Chỉ cần biết rằng khi nghe “cách bờ 12 hải lý”, chữ “bờ” ấy nhiều khi là một nét thẳng giữa biển.'),
        ],
        sources: [
          unclos,
          {
            label: 'Statement of 12 November 1982 on the territorial sea baseline of Viet Nam',
            url: 'https://www.un.org/depts/los/',
            publisher: 'UN Division for Ocean Affairs and the Law of the Sea',
            date: '1982-11-12',
          },
          {
            label: 'Tuyên bố về đường cơ sở dùng để tính chiều rộng lãnh hải Việt Nam trong Vịnh Bắc Bộ',
            url: 'https://hanoimoi.vn/print/693819.html',
            publisher: 'Hànộimới',
            date: '2025-02-21',
          },
          {
            label: 'Việt Nam nộp lưu chiểu hải đồ và tọa độ đường cơ sở tại Vịnh Bắc Bộ',
            url: 'https://tamdamedia.eu/viet-nam-chinh-thuc-nop-len-lien-hop-quoc-hai-do-va-toa-do-duong-co-so-tai-vinh-bac-bo',
            publisher: 'Tamda Media',
            date: '2025-03-15',
          },
        ],
      },
    },
  },
  {
    key: 'luat-bien-phan-dinh',
    section: 'bien-dao-bien-gioi',
    topics: ['luat-bien'],
    countries: ['VN', 'TH', 'CN', 'ID'],
    authors: ['thu', 'mau'],
    daysAgo: 27,
    time: '08:10',
    genre: 'explainer',
    related: ['luat-bien-cac-vung', 'luat-bien-duong-co-so'],
    pictures: {
      picture: {
        scene: 'conference-hall',
        variant: 8,
        light: 'day',
        alt: { vi: 'Bàn đàm phán dài trong hội trường, hai hàng ghế đối diện' },
        caption: { vi: 'Phần lớn công việc phân định diễn ra quanh một chiếc bàn. Tranh minh họa.' },
      },
      picture2: {
        scene: 'sea-map',
        variant: 14,
        light: 'day',
        alt: { vi: 'Bản đồ vùng biển giữa hai bờ với một đường gãy ở giữa' },
        caption: { vi: 'Đường cách đều chỉ là bản nháp đầu tiên. Tranh minh họa, không phải hải đồ.' },
      },
    },
    editions: {
      vi: {
        headline: 'Đàm phán phân định biển: bắt đầu bằng một đường kẻ tạm',
        standfirst:
          'Không có công thức chia biển làm đôi. Các nhóm chuyên viên đo bờ, kẻ đường cách đều, rồi tranh luận xem đảo nào, chiều dài bờ nào đáng làm cho nét kẻ ấy dịch đi.',
        body: [
          p(
            'Khi hai nước ở đối diện nhau mà khoảng cách dưới 400 hải lý, vùng đặc quyền kinh tế tính đủ của họ sẽ chồng lên nhau. UNCLOS nói rất ngắn về chuyện phải làm: Điều 74 và Điều 83 yêu cầu thỏa thuận trên cơ sở luật quốc tế để đi tới “giải pháp công bằng”. Công bằng là gì, Công ước không định nghĩa.',
          ),
          h2('Ba bước của tòa án, mượn lại ở bàn đàm phán'),
          p(
            'Năm 2009, trong vụ phân định Biển Đen giữa Romania và Ukraine, Tòa án Công lý Quốc tế trình bày một phương pháp mà nhiều đoàn đàm phán nay dùng làm dàn bài:',
          ),
          ol(
            'kẻ **đường cách đều tạm thời** từ những điểm cơ sở thích hợp trên hai bờ;',
            'xem có **hoàn cảnh hữu quan** nào khiến đường ấy phải dịch: bờ dài ngắn quá chênh, đảo nhỏ nằm lệch, bờ lõm;',
            'kiểm tra lần cuối xem kết quả có **bất cân xứng** rõ rệt giữa tỷ lệ bờ biển và tỷ lệ diện tích được chia.',
          ),
          figure('picture2'),
          p(
            'Đàm phán khác xét xử ở một điểm: hai bên được tự do thỏa thuận cả những điều tòa không thể tự nghĩ ra, như vùng đánh cá chung hay chia sẻ mỏ dầu nằm vắt qua đường ranh.',
          ),
          h2('Những đường đã có'),
          table('Một số thỏa thuận biển của Việt Nam', [
            ['Đối tác', 'Nội dung', 'Ký hoặc công bố', 'Hiệu lực'],
            ['Thái Lan', 'Ranh giới trên biển trong Vịnh Thái Lan', '9/8/1997', '—'],
            ['Trung Quốc', 'Lãnh hải, vùng đặc quyền kinh tế, thềm lục địa trong Vịnh Bắc Bộ', '25/12/2000', '30/6/2004'],
            ['Indonesia', 'Ranh giới thềm lục địa', '26/6/2003', '29/5/2007'],
          ]),
          p('Dấu gạch ngang nghĩa là bài này không dẫn được ngày từ nguồn đã kiểm tra, không phải thỏa thuận chưa có hiệu lực.'),
          h2('Trong lúc chờ'),
          p(
            'Khoản 3 của Điều 74 và Điều 83 đặt ra hai việc cho giai đoạn chưa xong: cố gắng có dàn xếp tạm thời, và không làm phương hại việc đạt thỏa thuận cuối cùng. Dàn xếp tạm không làm ảnh hưởng đến kết quả phân định; câu ấy thường được chép nguyên vào mọi bản ghi nhớ, bởi không đoàn nào muốn một vùng hợp tác hôm nay bị đọc thành nhượng bộ ngày mai.',
          ),
          p(
            'Đàm phán kiểu này tính bằng năm, có khi bằng thập niên. Dấu hiệu tiến triển hiếm khi là một lễ ký; nhiều khi chỉ là một câu trong thông cáo, cho biết nhóm kỹ thuật đã “thống nhất hải đồ làm việc”. Nghe khô khan, nhưng thiếu nó thì không ai kẻ được nét đầu tiên.',
          ),
        ],
        sources: [
          unclos,
          {
            label: 'Maritime Delimitation in the Black Sea (Romania v. Ukraine), Judgment of 3 February 2009',
            url: 'https://www.icj-cij.org/case/132',
            publisher: 'International Court of Justice',
            date: '2009-02-03',
          },
          {
            label: 'Quá trình Việt Nam phân định biển với các nước láng giềng, 1982–2015',
            url: 'https://redsvn.net/qua-trinh-viet-nam-phan-dinh-bien-voi-cac-nuoc-lang-gieng-tu-1982-2015-2/',
            publisher: 'Redsvn',
          },
          { label: 'Biên giới trên biển: các điều ước đã ký', url: 'https://biengioilanhtho.gov.vn', publisher: 'Ủy ban Biên giới quốc gia' },
        ],
      },
    },
  },
  {
    key: 'bien-gioi-cam-moc',
    section: 'bien-dao-bien-gioi',
    topics: ['phan-gioi-cam-moc'],
    countries: ['VN', 'CN', 'KH'],
    authors: ['thu'],
    daysAgo: 15,
    time: '06:50',
    genre: 'explainer',
    related: ['cuu-ho-hai-xa-bien-gioi'],
    pictures: {
      picture: {
        scene: 'border-marker',
        variant: 7,
        light: 'dawn',
        alt: { vi: 'Cột mốc đá trên sườn núi, sương mỏng buổi sớm' },
        caption: { vi: 'Cột mốc là điểm cuối của một chuỗi dài giấy tờ và phép đo. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Từ nét bút trên bản đồ đến cột mốc trên núi',
        standfirst:
          'Hoạch định, phân giới, cắm mốc là ba việc khác nhau, do ba nhóm người làm, đôi khi cách nhau cả chục năm. Hiểu thứ tự ấy sẽ đọc đúng các con số phần trăm về biên giới.',
        body: [
          p(
            'Một hiệp ước biên giới thường chỉ dài vài chục trang: “đường biên giới đi theo sống núi… rồi xuôi theo giữa dòng…”. Từ câu văn ấy đến cột đá mà người chăn trâu nhìn thấy là một quãng đường nhiều mùa khô.',
          ),
          h2('Ba việc'),
          ol(
            '**Hoạch định**: hai nước thỏa thuận đường đi trên giấy, kèm bản đồ. Người làm là đoàn đàm phán.',
            '**Phân giới**: chuyển đường ấy ra thực địa. Các đội khảo sát chung cùng đi, cùng đo, cùng ký biên bản từng đoạn.',
            '**Cắm mốc**: xây mốc, chôn, đo lại tọa độ, lập hồ sơ từng mốc.',
          ),
          p('Sau đó còn một nghị định thư mô tả kết quả. Chỉ khi văn bản này có hiệu lực, đường biên trên thực địa mới hoàn tất về mặt pháp lý.'),
          h2('Đọc con số'),
          p(
            'Trên tuyến Việt Nam – Trung Quốc, hiệp ước ký ngày 30/12/1999; phân giới cắm mốc kéo dài đến hết thập niên; ba văn kiện ký tháng 11/2009 có hiệu lực ngày 14/7/2010. Tuyến này dài 1.449,566 km, có 1.971 mốc theo tin công bố khi ấy.',
          ),
          p(
            'Trên tuyến Việt Nam – Campuchia, khoảng 1.045 km, tức chừng 84%, đã phân giới cắm mốc; hai văn kiện ghi nhận kết quả có hiệu lực ngày 22/12/2020. Số mốc trên tuyến này lại không thống nhất giữa các bản tin: 2.037 theo một nguồn năm 2019, 2.047 tại 1.553 vị trí theo một nguồn năm 2022. Có thể cách đếm khác nhau, bởi một vị trí bên sông thường phải dựng hai hoặc ba cột; bài này không đủ tài liệu để kết luận.',
          ),
          h2('Mốc đứng ở đâu?'),
          p(
            'Trên cạn, mốc thường nằm đúng đường biên. Ở sông suối, dòng nước tự nó là ranh giới nên mốc đặt trên hai bờ, mỗi bên giữ một cột. Vì thế, không phải cứ thấy một cột đá là đã đứng trên đường biên.',
          ),
          p(
            'Đào đất, chặt cây hay chụp ảnh cạnh mốc đều có quy định riêng của khu vực biên giới. Khách đi bộ đường dài nên hỏi đồn biên phòng trước khi lên núi.',
          ),
        ],
        sources: [
          {
            label: 'Vietnam, Cambodia complete demarcating 84 percent of inland border',
            url: 'https://en.vietnamplus.vn/vietnam-cambodia-complete-demarcating-84-percent-of-inland-border-in-20-years/223024.vnp',
            publisher: 'VietnamPlus',
            date: '2022-03-04',
          },
          {
            label: 'New progress in land border demarcation between Vietnam, Cambodia',
            url: 'https://en.vietnamplus.vn/new-progress-in-land-border-demarcation-between-vietnam-cambodia-post161597.vnp',
            publisher: 'VietnamPlus',
            date: '2019-10-05',
          },
          {
            label: 'Meeting marks 20 years of Việt Nam–Cambodia land border demarcation',
            url: 'https://www.einpresswire.com/article/564743072/meeting-marks-20-years-of-vi-t-nam-cambodia-land-border-demarcation',
            publisher: 'Việt Nam News',
            date: '2022-03-05',
          },
          {
            label: 'Ba văn kiện biên giới Việt – Trung có hiệu lực (tiếng Nhật)',
            url: 'https://viet-jo.com/news/politics/100715082902.html',
            publisher: 'Viet-jo',
            date: '2010-07-15',
          },
        ],
      },
    },
  },
  {
    key: 'cua-khau-mau-xep-hang',
    section: 'bien-dao-bien-gioi',
    topics: ['cua-khau', 'logistics', 'kiem-dich'],
    authors: ['vi-du'],
    daysAgo: 0,
    time: '06:10',
    genre: 'news',
    pictures: {
      picture: {
        scene: 'border-gate',
        variant: 5,
        light: 'dawn',
        alt: { vi: 'Hàng xe tải nối đuôi trước cổng cửa khẩu lúc tờ mờ sáng', en: 'Lorries queue before a border gate at first light' },
        caption: { vi: 'Xe lạnh chờ giờ thông quan. Tranh minh họa.', en: 'Refrigerated lorries wait for the gate to open. Illustration.' },
      },
    },
    editions: {
      vi: {
        headline: 'Cửa khẩu Mẫu: 312 xe chờ, làn xe lạnh mở sớm 90 phút',
        standfirst:
          'Mưa làm sập một đoạn đường dẫn phía Vương quốc Minh Họa từ chiều {yesterday}. Ban quản lý cửa khẩu hư cấu này ưu tiên hàng tươi và khuyên chủ hàng chưa bốc thì khoan rời kho.',
        dateline: 'Cửa khẩu Mẫu (tỉnh Ví Dụ)',
        body: [
          p(
            'Lúc 4 giờ sáng {day}, 312 xe tải nằm chờ ở bãi phía tỉnh Ví Dụ, gần gấp đôi ngày thường. Đến 5 giờ rưỡi còn 287 xe, nhờ làn dành cho hàng lạnh mở sớm hơn thường lệ 90 phút. Hơn một nửa là xe lạnh chở trái cây.',
          ),
          p(
            'Nguyên nhân là một đoạn taluy dương dài chừng 40 mét trượt xuống đường dẫn bên kia. Phía Vương quốc Minh Họa cho thông một làn lúc 21 giờ {yesterday} và chưa báo giờ thông toàn tuyến.',
          ),
          dataTable({
            caption: 'Xe chờ lúc 4 giờ sáng (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Loại hàng', kind: 'text' },
              { label: 'Xe chờ', kind: 'number', unit: 'xe' },
              { label: 'Chờ trung bình', kind: 'number', unit: 'giờ' },
            ],
            rows: [
              ['Trái cây tươi, xe lạnh', 174, 9],
              ['Thủy sản đông lạnh', 41, 11],
              ['Linh kiện, hàng khô', 97, 16],
            ],
          }),
          h2('Ba việc chủ hàng nên làm'),
          ul(
            'Gọi tổng đài cửa khẩu để lấy số thứ tự _trước_ khi xe xuất phát; xe không có số bị đưa ra bãi phụ cách 6 km.',
            'Kiểm tra hạn của giấy kiểm dịch. Giấy ký trước ngày {yesterday} có thể phải xin gia hạn tại chỗ.',
            'Chụp đồng hồ nhiệt độ mỗi bốn giờ, phòng khi phải đòi bảo hiểm.',
          ),
          quote('Hàng khô xin nhường hàng tươi một hôm. Chúng tôi ghi lại thứ tự và sẽ trả đúng lượt.', {
            who: 'Bà Nguyễn Thị Mẫu Bảy, phó ban quản lý Cửa khẩu Mẫu',
            where: 'bãi xe số 1',
            when: 'sáng {day}',
          }),
          p(
            'Ông Trịnh Văn Giả Định Tư, chủ đội mười hai xe, cho rằng lời hứa trả lượt cần được niêm yết: lần nghẽn trước, xe hàng khô của ông mất chỗ hai ngày vì sổ chép tay bị thất lạc.',
          ),
          p('_Cửa khẩu Mẫu, tỉnh Ví Dụ và Vương quốc Minh Họa không có thật._'),
        ],
      },
      en: {
        headline: 'Mẫu Gate: 312 lorries waiting as the chilled lane opens early',
        standfirst:
          'A landslip on the approach road in the Kingdom of Minh Họa has halved capacity at this invented border gate since {yesterday}. Fresh goods go first; shippers who have not loaded are asked to stay put.',
        dateline: 'Mẫu Gate (Ví Dụ province)',
        body: [
          p(
            'At 4 a.m. on {day}, 312 lorries stood in the yards on the Ví Dụ side, nearly twice the usual number. By half past five, with the chilled lane opened 90 minutes ahead of schedule, the queue was down to 287. More than half were refrigerated vehicles loaded with fruit.',
          ),
          p(
            'About 40 metres of embankment slid onto the approach road across the border. The Minh Họa authorities reopened one lane at 9 p.m. on {yesterday} and have given no time for the other.',
          ),
          dataTable({
            caption: 'Waiting at 4 a.m. (figures invented for this demonstration)',
            columns: [
              { label: 'Cargo', kind: 'text' },
              { label: 'Lorries', kind: 'number' },
              { label: 'Average wait', kind: 'number', unit: 'hours' },
            ],
            rows: [
              ['Fresh fruit, chilled', 174, 9],
              ['Frozen seafood', 41, 11],
              ['Components and dry goods', 97, 16],
            ],
          }),
          h2('What shippers can do'),
          ul(
            'Ring the gate for a queue number before the lorry leaves; those without one are sent to an overflow yard 6 km away.',
            'Check when the plant-health certificate expires. Papers signed before {yesterday} may need extending on the spot.',
            'Photograph the temperature gauge every four hours, in case of an insurance claim.',
          ),
          quote('We are asking dry goods to give way for one day. The order is written down and every turn will be honoured.', {
            who: 'Nguyễn Thị Mẫu Bảy, deputy head of the gate',
            where: 'Yard 1',
            when: 'morning of {day}',
          }),
          p(
            'Trịnh Văn Giả Định Tư, who runs twelve lorries, wants that promise posted on the wall. In the last jam, he says, his trucks lost two days because a handwritten list went missing.',
          ),
          p('_Mau Gate, Ví Dụ province and the Kingdom of Minh Họa do not exist._'),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'cuu-ho-hai-xa-bien-gioi',
    section: 'bien-dao-bien-gioi',
    topics: ['hop-tac-dia-phuong', 'cua-khau'],
    authors: ['vi-du', 'thu'],
    daysAgo: 23,
    time: '19:40',
    genre: 'feature',
    related: ['cua-khau-mau-xep-hang'],
    pictures: {
      picture: {
        scene: 'mountain-pass',
        variant: 10,
        light: 'night',
        alt: { vi: 'Đường đèo ban đêm, một vệt đèn xe đi qua khúc cua', fr: 'Un col de nuit, les phares d’un véhicule dans un virage' },
        caption: { vi: 'Con đường duy nhất nối hai xã. Tranh minh họa.', fr: 'La seule route entre les deux communes. Illustration.' },
      },
    },
    editions: {
      vi: {
        headline: 'Hai xã chung một xe cứu thương, khác nhau một đường biên',
        standfirst:
          'Xã Mẫu Sơn Thử và xã Giả Định Thượng, hai địa danh hư cấu ở hai bên biên giới, thỏa thuận cho xe cấp cứu qua lại trong mười lăm phút. Chuyện khó nhất hóa ra là tờ giấy trả bệnh nhân về.',
        dateline: 'Mẫu Sơn Thử (tỉnh Ví Dụ)',
        body: [
          p(
            'Trạm y tế xã Mẫu Sơn Thử cách bệnh viện khu vực 58 km đường đèo. Bên kia suối, trong địa phận Vương quốc Minh Họa, phòng khám Giả Định Thượng có bác sĩ mổ, chỉ cách 9 km. Suốt nhiều năm, chín cây số ấy dài hơn năm mươi tám.',
          ),
          p(
            'Từ mùa mưa trước, hai xã có một bản ghi nhớ bốn trang. Khi trạm trưởng gọi, đồn biên phòng hai bên nâng thanh chắn trước, làm giấy sau. Danh sách được qua chỉ gồm ba trường hợp: đẻ khó, tai nạn mất máu, rắn cắn.',
          ),
          table('Một ca chuyển viện, theo sổ trực', [
            ['Giờ', 'Việc'],
            ['22:14', 'Trạm gọi hai đồn và phòng khám'],
            ['22:21', 'Xe rời trạm, kèm y tá và người nhà'],
            ['22:33', 'Qua thanh chắn, ghi biển số và tên người'],
            ['22:52', 'Bác sĩ bên kia nhận bệnh nhân'],
            ['Hôm sau', 'Hoàn thiện giấy qua lại cho ba người'],
          ]),
          quote('Sáu lần đi thì sáu lần suôn sẻ. Lần về mới rắc rối: người bệnh không có dấu nhập cảnh, vì lúc đi chúng tôi đâu có xếp hàng.', {
            who: 'Bác sĩ Hoàng Thị Giả Định Sáu, trạm trưởng',
            where: 'trạm y tế Mẫu Sơn Thử',
          }),
          p(
            'Hai đồn sửa bằng một mẫu giấy chung in hai thứ tiếng, gồm tên, giờ đi, giờ về, chữ ký của người trực. Mẫu này không thay thị thực và hết hạn sau bảy ngày.',
          ),
          h2('Chưa có lời giải'),
          ul(
            'Viện phí: hiện gia đình tự trả bằng tiền mặt; bảo hiểm của hai bên chưa công nhận hóa đơn của nhau.',
            'Trách nhiệm khi có sai sót chuyên môn ở bên kia biên giới.',
            'Sóng điện thoại mất ở đoạn suối dài hai cây số; bộ đàm mới có ở một đầu.',
          ),
          p(
            'Cả hai xã đều nói rõ: bản ghi nhớ chỉ ràng buộc bằng thiện chí. Muốn biến nó thành quyền của người bệnh thì phải có văn bản ở cấp cao hơn.',
          ),
          p('_Các xã, đơn vị và nhân vật trong bài là hư cấu._'),
        ],
      },
      fr: {
        headline: 'Deux communes, une ambulance et une frontière entre les deux',
        standfirst:
          'Mẫu Sơn Thử et Giả Định Thượng, deux communes imaginaires situées de part et d’autre d’une frontière, laissent passer les urgences en un quart d’heure. Le plus difficile est de faire rentrer le patient.',
        dateline: 'Mẫu Sơn Thử (province de Ví Dụ)',
        body: [
          p(
            'Le dispensaire de Mẫu Sơn Thử se trouve à 58 kilomètres de l’hôpital, par un col. De l’autre côté du ruisseau, dans le Royaume de Minh Họa, une clinique dispose d’un chirurgien, à 9 kilomètres. Longtemps, ces neuf kilomètres ont été les plus longs.',
          ),
          p(
            'Depuis la dernière saison des pluies, un mémorandum de quatre pages prévoit trois cas : accouchement difficile, hémorragie accidentelle, morsure de serpent. Le dispensaire téléphone, les deux postes lèvent la barrière, les papiers viennent ensuite.',
          ),
          quote(
            'Six départs, six réussites. C’est au retour que tout se complique : le malade n’a pas de tampon d’entrée, puisque personne n’a fait la queue.',
            { who: 'Dr Hoàng Thị Giả Định Sáu, responsable du dispensaire', where: 'Mẫu Sơn Thử' },
          ),
          p(
            'Les deux postes ont donc imprimé un formulaire bilingue : nom, heure de départ, heure de retour, signature. Il ne remplace pas un visa et expire au bout de sept jours.',
          ),
          h2('Ce qui reste ouvert'),
          ul(
            'Les frais, payés comptant par les familles.',
            'La responsabilité en cas d’erreur médicale.',
            'Deux kilomètres sans réseau téléphonique.',
          ),
          p('Les deux communes le disent sans détour : leur texte ne repose que sur la bonne volonté. _Lieux et personnes sont fictifs._'),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'hai-dang-hon-mau',
    section: 'bien-dao-bien-gioi',
    topics: ['logistics'],
    authors: ['thu'],
    daysAgo: 41,
    time: '18:25',
    genre: 'feature',
    pictures: {
      picture: {
        scene: 'lighthouse',
        variant: 3,
        light: 'dusk',
        alt: { vi: 'Ngọn hải đăng trên mỏm đá, luồng sáng quét qua mặt biển chiều', en: 'A lighthouse on a rock, its beam crossing the evening sea' },
        caption: { vi: 'Hải đăng lúc lên đèn. Tranh minh họa.', en: 'Lighting-up time. Illustration.' },
      },
    },
    editions: {
      vi: {
        headline: 'Bốn người giữ đèn trên Hòn Mẫu',
        standfirst:
          'Mọi con tàu đều có định vị vệ tinh, vậy ngọn hải đăng để làm gì? Trên hòn đảo hư cấu cách bờ 21 hải lý, những người thay ca mỗi bốn mươi lăm ngày có câu trả lời của họ.',
        dateline: 'Hòn Mẫu (tỉnh Ví Dụ)',
        body: [
          p(
            'Ca trực của Hòn Mẫu gồm bốn người, hai con chó và một giàn bầu. Năm giờ chiều, anh Đặng Văn Minh Họa Hai leo 112 bậc thang, lau mặt kính phía gió, rồi ngồi chờ. Đèn tự bật. Anh chờ để xem nó có bật không.',
          ),
          p(
            'Chu kỳ của đèn là hai chớp, mười giây. Đêm nào cũng thế, và chính vì đêm nào cũng thế mà người đi biển tin được. “Máy định vị nói tàu ở đâu. Còn ngọn đèn cho biết cái máy ấy có nói thật không”, anh bảo.',
          ),
          h2('Một đêm theo sổ trực'),
          ul(
            '**17:52** Lên đèn. Gió đông bắc cấp 6, tầm nhìn 8 hải lý.',
            '**21:10** Một tàu vỏ gỗ gọi qua bộ đàm, hỏi có thấy đèn của bạn nghề không. Không thấy.',
            '**23:35** Tàu kia tự tìm được nhau; hai bên cùng báo lại cho đảo.',
            '**02:20** Máy phát phụ chạy thử mười phút.',
            '**05:41** Tắt đèn.',
          ),
          p(
            'Phần việc nặng nhất không phải ban đêm mà là muối. Muối ăn bu lông, ăn tủ điện, ăn cả bản lề cửa bếp. Mỗi tuần có hai ngày chỉ để cạo gỉ và sơn.',
          ),
          quote('Trên này không buồn, chỉ chậm. Thư nhà tới thì con đã qua lớp khác.', {
            who: 'Anh Đặng Văn Minh Họa Hai, tổ trưởng',
            where: 'Hòn Mẫu',
          }),
          p(
            'Công ty Bảo đảm Hàng hải Thử Nghiệm đang tính lắp giám sát từ xa và rút số người trực xuống hai. Tổ đèn không phản đối máy. Họ đề nghị giữ bộ đàm có người nghe: trong năm {lastYear}, sổ trực ghi 63 cuộc gọi không liên quan gì đến ánh đèn, từ hỏi thời tiết, xin nước ngọt đến nhờ báo tin cho gia đình.[^Hòn Mẫu, công ty, nhân vật và con số là giả định của bản trình diễn.]',
          ),
        ],
      },
      en: {
        headline: 'The four keepers of Hòn Mẫu',
        standfirst:
          'Every vessel has satellite positioning, so what is a lighthouse for? On an invented island 21 nautical miles out, keepers who change over every forty-five days have an answer of their own.',
        dateline: 'Hòn Mẫu (Ví Dụ province)',
        body: [
          p(
            'The watch on Hòn Mẫu is four people, two dogs and a trellis of gourds. At five in the afternoon Đặng Văn Minh Họa Hai climbs 112 steps, wipes the windward glass and sits down. The lamp switches itself on. He is there to see that it does.',
          ),
          p(
            'Two flashes every ten seconds: the same each night, which is why sailors believe it. “The receiver tells you where you are,” he says. “The light tells you whether the receiver is honest.”',
          ),
          h2('One night in the book'),
          ul(
            '**17:52** Lamp lit. North-easterly, force 6, visibility 8 miles.',
            '**21:10** A wooden boat calls: has anyone seen her partner’s lights? No.',
            '**23:35** The two have found each other, and both report it.',
            '**02:20** Stand-by generator run for ten minutes.',
            '**05:41** Lamp out.',
          ),
          p(
            'The heavy work is by day. Salt gets into bolts, switch-boxes and the hinges of the kitchen door; two days a week go on scraping and paint.',
          ),
          quote('It isn’t lonely here, only slow. By the time a letter comes, my child is in the next class up.', {
            who: 'Đặng Văn Minh Họa Hai, head keeper',
            where: 'Hòn Mẫu',
          }),
          p(
            'The Thử Nghiệm Maritime Safety Company is considering remote monitoring and a watch of two. The keepers have nothing against machines. They ask that somebody go on listening to the radio: in {lastYear} the book records 63 calls that had nothing to do with the light, from requests for a forecast or fresh water to messages for home.[^The island, the company, the people and the figures are invented.]',
          ),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'thoi-tiet-duoi-mat-nuoc',
    section: 'bien-dao-bien-gioi',
    topics: ['thuy-san'],
    authors: ['thu', 'vi-du'],
    daysAgo: 2,
    time: '05:30',
    genre: 'explainer',
    pictures: {
      picture: {
        scene: 'ship',
        variant: 21,
        light: 'dawn',
        alt: { vi: 'Con tàu nhỏ trên mặt biển nhiều lớp màu lúc bình minh' },
        caption: { vi: 'Trên mặt lặng gió, dưới sâu vẫn có dòng chảy. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Dưới mặt nước cũng có “thời tiết”: đọc bản tin ngư trường',
        standfirst:
          'Gió và sóng quyết định tàu có ra khơi được không. Nhiệt độ, dòng chảy và lớp nước chuyển tiếp mới quyết định cá ở đâu. Cách đọc hai loại bản tin mà không nhầm việc của chúng.',
        body: [
          p(
            'Bản tin thời tiết biển và bản tin dự báo ngư trường thường được phát cạnh nhau, cùng chia biển thành ô, nhưng trả lời hai câu hỏi khác hẳn. Một bản nói về an toàn. Bản kia nói về xác suất.',
          ),
          h2('Trên mặt: đi hay không đi'),
          ul(
            '**Cấp gió** đi với **gió giật**. Tàu nhỏ chịu được gió đều, lật vì cơn giật.',
            '**Độ cao sóng** trong bản tin thường là độ cao _có nghĩa_, tức trung bình của một phần ba số sóng cao nhất. Sóng lẻ có thể cao gần gấp đôi.',
            '**Tầm nhìn xa**: dưới 1 km là sương mù, phải giảm tốc và phát tín hiệu âm thanh.',
          ),
          h2('Dưới sâu: cá ở đâu'),
          p(
            'Càng xuống sâu nước càng lạnh, song không lạnh đều. Có một lớp mỏng, gọi là lớp đột biến nhiệt, ở đó nhiệt độ giảm nhanh. Nhiều loài cá nổi lớn như cá ngừ kiếm ăn quanh lớp này, nên độ sâu của nó gợi ý thả câu tầng nào.',
          ),
          p(
            'Nơi hai khối nước gặp nhau, chất dinh dưỡng dâng lên, sinh vật phù du nhiều, cá nhỏ kéo đến rồi cá lớn theo sau. Vệ tinh nhìn được màu nước và nhiệt độ bề mặt; phần bên dưới phải nhờ phao đo, tàu khảo sát và mô hình.',
          ),
          h2('Bản tin có thể sai ở đâu?'),
          ol(
            'Mây che thì vệ tinh mù, ô biển được điền bằng ước tính.',
            'Dữ liệu tầng sâu thưa hơn nhiều so với tầng mặt.',
            'Ô dự báo rộng hàng chục cây số, còn đàn cá thì không.',
          ),
          p(
            'Cách dùng hợp lý là so bản tin với sổ của chính mình. Ghi nhiệt độ nước, độ sâu thả và sản lượng từng mẻ; sau một mùa, cuốn nhật ký trở thành bản đồ riêng của con tàu.',
          ),
          p('Khi hai bản tin trái nhau, bản tin thời tiết thắng. Không ngư trường nào đáng một chuyến đi trong gió giật cấp 8.'),
        ],
        sources: [
          { label: 'Bản tin dự báo thời tiết biển', url: 'https://nchmf.gov.vn', publisher: 'Trung tâm Dự báo khí tượng thủy văn quốc gia' },
          {
            label: 'Guide to Wave Analysis and Forecasting (WMO-No. 702)',
            url: 'https://library.wmo.int',
            publisher: 'World Meteorological Organization',
          },
        ],
      },
    },
  },
  {
    key: 'don-bai-bien-gieng-mau',
    section: 'bien-dao-bien-gioi',
    topics: ['hop-tac-dia-phuong'],
    authors: ['vi-du'],
    daysAgo: 1,
    time: '17:10',
    genre: 'notice',
    pictures: {
      picture: {
        scene: 'lighthouse',
        variant: 15,
        light: 'day',
        alt: { vi: 'Bãi cát dài dưới chân ngọn hải đăng, trời sáng' },
        caption: { vi: 'Bãi biển trước giờ dọn. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Bãi Giếng Mẫu gom 1,8 tấn rác, gần nửa là lưới và phao cũ',
        standfirst:
          'Buổi dọn bãi sáng {yesterday} ở xã hư cấu Giếng Mẫu có 140 người tham gia. Ban tổ chức cân từng loại rác để lần ngược xem chúng từ đâu tới.',
        dateline: 'Giếng Mẫu (tỉnh Ví Dụ)',
        body: [
          p(
            'Trong 1,8 tấn rác gom được, lưới và dây chiếm 620 kg, phao xốp 210 kg, chai nhựa 340 kg; phần còn lại là gỗ vụn và rác lẫn cát. Số cân do học sinh Trường Trung học Ví Dụ ghi, là số liệu giả định của bản trình diễn.',
          ),
          ul(
            'Lưới còn thẻ tên được gửi về ba cảng để tìm chủ.',
            'Phao xốp không tái chế được ở tỉnh, đang chất tạm sau trạm biên phòng.',
            'Lần dọn tới dự kiến sau kỳ triều cường; người tham gia cần đi giày kín mũi.',
          ),
          p('Bà Phạm Thị Thử Nghiệm Ba, trưởng thôn, nói điều bà muốn không phải là nhiều người đến hơn, mà là lần sau cân được ít hơn.'),
        ],
      },
    },
  },
]

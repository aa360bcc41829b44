import { dataTable, figure, h2, knownBox, ol, p, quote, table, ul } from '../../src/newsroom/body.ts'
import type { Language, Source } from '../../src/newsroom/schema.ts'
import type { DemoPicture, DemoStory } from '../format.ts'
import type { SceneName } from '../pictures/scenes.ts'

/** Vietnamese abroad, and notices of appointments. Every unit and person in the news is invented; laws are real and cited. */

const picture = (
  scene: SceneName,
  variant: number,
  light: DemoPicture['light'],
  alt: Partial<Record<Language, string>>,
  caption: Partial<Record<Language, string>>,
): DemoPicture => ({
  scene,
  variant,
  light,
  alt,
  caption,
})

const nationality2025: Source = {
  label: 'Luật số 79/2025/QH15 sửa đổi, bổ sung một số điều của Luật Quốc tịch Việt Nam',
  url: 'https://thuviennhadat.vn/vbpl/luat-quoc-tich-viet-nam-sua-doi-2025-so-79-2025-qh15-660522.html',
  publisher: 'Quốc hội (bản trên Thư viện nhà đất)',
  date: '2025-06-24',
}
const nationality23: Source = {
  label: 'Điều kiện trở lại quốc tịch Việt Nam theo Điều 23 sửa đổi',
  url: 'https://amp.cand.com.vn/Xa-hoi/noi-long-dieu-kien-duoc-tro-lai-quoc-tich-viet-nam-i792718',
  publisher: 'Công an Nhân dân',
  date: '2025-12-30',
}
const decree191: Source = {
  label: 'Nghị định 191/2025/NĐ-CP và Thông tư 12/2025/TT-BTP có hiệu lực từ 1/7/2025',
  url: 'https://huengaynay.vn/chinh-tri-xa-hoi/theo-dong-thoi-su/mo-rong-dieu-kien-nhap-quoc-tich-viet-nam-thuc-day-chinh-sach-hoa-hop-dan-toc-158143.html',
  publisher: 'Huế ngày nay',
  date: '2025-09-25',
}
const circular03: Source = {
  label: 'Thông tư 03/2009/TT-BNG và 11 bảng phụ lục dịch tên cơ quan, chức danh',
  url: 'https://pnvt.vn/thong-tu-so-03-2009-tt-bng-quy-dinh-ten-cac-bo-bang-tieng-anh/',
  publisher: 'PNVT (bản đăng lại)',
  date: '2009-07-09',
}
const circularTable9: Source = {
  label: 'Bảng 9 của Thông tư: chức danh ở cấp tổng cục',
  url: 'https://thuviennhadat.vn/phap-luat-doi-song/ten-cua-cac-don-vi-va-chuc-danh-lanh-dao-cua-cac-don-vi-cap-tong-cuc-tong-cuc-uy-ban-%E2%80%A6-duoc-dich-sang-tieng-anh-la-gi-411638.html',
  publisher: 'Thư viện nhà đất',
  date: '2024-09-30',
}
const provinces: Source = {
  label: 'Quốc hội thông qua nghị quyết sắp xếp đơn vị hành chính cấp tỉnh năm 2025: cả nước có 34 tỉnh, thành phố',
  url: 'https://baomoi.net.vn/quoc-hoi-thong-qua-nghi-quyet-lich-su-sap-nhap-tinh-thanh-c52485428.epi',
  publisher: 'Kiểm toán, dẫn lại trên baomoi.net.vn',
  date: '2025-06-12',
}
const localLaw: Source = {
  label: 'Luật Tổ chức chính quyền địa phương, số 72/2025/QH15',
  url: 'https://vanban.chinhphu.vn',
  publisher: 'Cổng Thông tin điện tử Chính phủ',
  date: '2025-06-16',
}
const ministries: Source = {
  label: 'Nghị quyết 176/2025/QH15 về cơ cấu tổ chức của Chính phủ nhiệm kỳ Quốc hội khóa XV',
  url: 'https://vanban.chinhphu.vn',
  publisher: 'Cổng Thông tin điện tử Chính phủ',
  date: '2025-02-18',
}

export const stories: DemoStory[] = [
  {
    key: 'lop-tieng-viet-mau',
    section: 'kieu-bao',
    topics: ['tieng-viet'],
    authors: ['hu-cau'],
    daysAgo: 0,
    time: '06:10',
    genre: 'feature',
    related: ['quan-an-minh-hoa'],
    pictures: {
      picture: picture(
        'classroom',
        4,
        'day',
        {
          vi: 'Lớp học nhỏ có bảng đen, bàn thấp và cửa sổ nhìn ra phố lạ',
          en: 'A small classroom with a blackboard, low desks and a window on a foreign street',
          fr: 'Une petite salle de classe avec un tableau noir et une fenêtre sur une rue étrangère',
        },
        {
          vi: 'Hai giờ mỗi sáng cuối tuần. Tranh minh họa.',
          en: 'Two hours on a weekend morning. Illustration.',
          fr: 'Deux heures, un matin de week-end. Illustration.',
        },
      ),
    },
    editions: {
      vi: {
        headline: '“Con nói được, nhưng con không kể được”: lớp tiếng Việt ở Cảng Hư Cấu',
        standfirst:
          'Trường Ví Dụ mượn tầng hai một thư viện để dạy tiếng Việt cho 46 em nhỏ. Sau ba năm, thầy cô nhận ra khó nhất không phải dấu thanh mà là làm sao có chuyện để nói.',
        dateline: 'Cảng Hư Cấu, Cộng hòa Giả Định',
        body: [
          p(
            'Câu trong ngoặc kép là của một bé gái chín tuổi. Em hiểu bà ngoại hỏi gì, trả lời gọn gàng, nhưng khi bà bảo “kể bà nghe hôm nay ở trường”, em chuyển sang tiếng nước sở tại. Vốn từ trong bếp không đủ cho sân trường.',
          ),
          p(
            'Từ câu ấy, trường Ví Dụ, một trường hư cấu do phụ huynh lập, đổi giáo trình. Trước đây mỗi buổi học một âm vần. Bây giờ mỗi buổi học một chuyện: mất chìa khóa, bị điểm kém, trời bỗng đổ tuyết.',
          ),
          h2('46 em, ba kiểu xuất phát'),
          dataTable({
            caption: 'Học sinh trường Ví Dụ theo ngôn ngữ ở nhà (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Ở nhà nói', kind: 'text' },
              { label: 'Số em', kind: 'number' },
              { label: 'Đi học đều', kind: 'percent' },
            ],
            rows: [
              ['Chủ yếu tiếng Việt', 11, 91],
              ['Hai thứ tiếng', 23, 78],
              ['Hầu như không có tiếng Việt', 12, 58],
            ],
          }),
          p(
            'Nhóm thứ ba bỏ học nhiều nhất, và cũng là nhóm có cha mẹ tha thiết nhất lúc ghi danh. Cô giáo trách nhiệm lớp này cho rằng bài tập về nhà làm hại: không ai ở nhà đọc giúp được, thế là buổi tối thành cãi vã.',
          ),
          quote('Tôi bỏ hết bài tập viết. Thay vào đó, mỗi tuần các em gọi cho một người thân và hỏi đúng một câu.', {
            who: 'Cô Đinh Thị Minh Họa Tư, giáo viên (hư cấu)',
            where: 'trường Ví Dụ, Cảng Hư Cấu',
            when: '{yesterday}',
          }),
          h2('Tiền thuê và tiền sách'),
          p(
            'Học phí đủ trả tiền phòng. Sách thì xin. Bộ sách in trong nước viết cho trẻ đã nói thạo, nên bài đầu quá dễ về nghĩa mà quá khó về chữ. Ba phụ huynh tự soạn 60 thẻ chuyện, đăng lên mạng cho lớp khác dùng lại miễn phí.',
          ),
          ul(
            'Một trường công gần đó cho mượn máy chiếu.',
            'Thư viện đổi lịch để có phòng, đổi lại lớp tổ chức một giờ đọc truyện song ngữ mỗi tháng.',
            'Chưa ai giải được bài toán giáo viên: năm người đều dạy không lương.',
          ),
          p(
            'Mùa này trường thử đo tiến bộ bằng cách ghi âm: mỗi em kể một chuyện dài một phút vào đầu và cuối kỳ. Kết quả sẽ có vào tháng sau. Không ai dám hứa trước.',
          ),
        ],
      },
      en: {
        headline: '“I can speak it, but I can’t tell it”: Vietnamese lessons in an invented port',
        standfirst:
          'The Ví Dụ school borrows a library’s upper floor to teach Vietnamese to 46 children. After three years its teachers find that tones are not the hardest part. Having something to say is.',
        dateline: 'Hư Cấu Harbour, Republic of Giả Định',
        body: [
          p(
            'The words in the headline belong to a nine-year-old. She understands her grandmother and answers neatly. Asked to say what happened at school, she changes language. Kitchen vocabulary does not reach the playground.',
          ),
          p(
            'So the school, which parents founded and which exists only in this demonstration, changed its syllabus. Lessons used to follow the sounds of the alphabet. Now each follows an event: a lost key, a bad mark, sudden snow.',
          ),
          dataTable({
            caption: 'Pupils of the Ví Dụ school by language at home (figures made up for this demonstration)',
            columns: [
              { label: 'Spoken at home', kind: 'text' },
              { label: 'Pupils', kind: 'number' },
              { label: 'Regular attendance', kind: 'percent' },
            ],
            rows: [
              ['Mostly Vietnamese', 11, 91],
              ['Both languages', 23, 78],
              ['Hardly any Vietnamese', 12, 58],
            ],
          }),
          p(
            'The third group drops out most, although its parents are the keenest to enrol. Their teacher blames homework: nobody at home can help, and the evening ends in a quarrel.',
          ),
          quote('I stopped written homework altogether. Instead, each week the children ring a relative and ask one question.', {
            who: 'Đinh Thị Minh Họa Tư, teacher (invented)',
            where: 'Ví Dụ school, Hư Cấu Harbour',
            when: '{yesterday}',
          }),
          h2('Rent and books'),
          p(
            'Fees cover the room. Books are donated, and textbooks written for children in Viet Nam suit these pupils badly: too easy in meaning, too hard in spelling. Three parents have made sixty story cards and put them online for any class to use.',
          ),
          p(
            'The library gives up a room; in return the class reads bilingual stories to the public once a month. The five teachers are unpaid, and nobody knows how long that can last. This term every child will record a one-minute story at the start and at the end. The school promises nothing about the result.',
          ),
        ],
        translators: ['sample'],
      },
      fr: {
        headline: '« Je sais parler, mais pas raconter » : une école de vietnamien à l’étranger',
        standfirst:
          'L’école Ví Dụ emprunte l’étage d’une bibliothèque pour enseigner le vietnamien à 46 enfants. Après trois ans, ses maîtres constatent que le plus difficile n’est pas le ton, mais d’avoir quelque chose à dire.',
        dateline: 'Port Hư Cấu, République de Giả Định',
        body: [
          p(
            'La phrase est d’une fillette de neuf ans. Elle comprend sa grand-mère et répond sans faute. Mais quand on lui demande sa journée d’école, elle change de langue : les mots de la cuisine ne suffisent pas à la cour de récréation.',
          ),
          p(
            'L’établissement, fondé par des parents et inventé pour cette démonstration, a donc revu son programme. Les leçons suivaient les sons de l’alphabet ; elles suivent désormais un petit événement : une clé perdue, une mauvaise note, la neige soudaine.',
          ),
          quote('J’ai supprimé les devoirs écrits. Chaque semaine, les enfants appellent un proche et lui posent une seule question.', {
            who: 'Đinh Thị Minh Họa Tư, enseignante (personnage fictif)',
            where: 'école Ví Dụ',
            when: '{yesterday}',
          }),
          p(
            'Douze élèves sur 46 n’entendent presque pas de vietnamien chez eux. Ce sont eux qui abandonnent le plus souvent, bien que leurs parents soient les plus motivés. Les manuels imprimés au pays leur conviennent mal : trop faciles par le sens, trop ardus par l’écriture. Trois parents ont conçu soixante cartes-récits, librement réutilisables.',
          ),
          p(
            'Les droits d’inscription paient la salle. Les cinq enseignants, eux, ne sont pas rémunérés. Ce trimestre, chaque enfant enregistrera une histoire d’une minute au début et à la fin ; personne n’ose annoncer le résultat.',
          ),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'kieu-hoi-giai-thich',
    section: 'kieu-bao',
    topics: ['kieu-hoi'],
    countries: ['VN'],
    authors: ['hu-cau', 'gia-dinh'],
    daysAgo: 9,
    time: '11:30',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'phone-call',
        6,
        'night',
        { vi: 'Một người ngồi bên cửa sổ ban đêm, điện thoại sáng trên tay' },
        { vi: 'Chuyển tiền giờ chỉ vài lần chạm, phí thì vẫn có. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Gửi 500, nhà nhận bao nhiêu? Đọc lại phí kiều hối',
        standfirst:
          'Dòng chữ “miễn phí chuyển” không nói hết chuyện. Phần đắt nhất của một lần gửi tiền về quê thường nằm trong tỷ giá. Bài viết tách từng khoản và điểm lại quyền của người nhận theo luật Việt Nam.',
        body: [
          p(
            'Một lần gửi tiền có ba thứ giá: phí ghi trên biên nhận, chênh lệch tỷ giá, và phí mà phía nhận có thể thu. Chỉ khoản thứ nhất được in to.',
          ),
          h2('So ba cách gửi'),
          dataTable({
            caption: 'Gửi 500 đơn vị tiền của Cộng hòa Giả Định; tỷ giá thị trường 20.000 đồng (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Cách gửi', kind: 'text' },
              { label: 'Phí', kind: 'number', unit: 'đơn vị' },
              { label: 'Tỷ giá áp dụng', kind: 'number', unit: 'đồng' },
              { label: 'Nhà nhận', kind: 'number', unit: 'đồng' },
              { label: 'Tổng chi phí', kind: 'percent' },
            ],
            rows: [
              ['Ngân hàng', 12, 19700, 9613600, 3.9],
              ['Ứng dụng “miễn phí”', 0, 19300, 9650000, 3.5],
              ['Quầy chuyển nhanh', 6, 19500, 9633000, 3.7],
            ],
          }),
          p(
            'Cách “miễn phí” hóa ra chỉ rẻ hơn cách có phí chừng 0,2–0,4 điểm. Muốn so đúng, hỏi một câu duy nhất: **nếu tôi đưa từng này, người nhà cầm được bao nhiêu đồng?** Rồi chia cho số đồng tính theo tỷ giá thị trường cùng giờ.',
          ),
          h2('Mốc để so'),
          p(
            'Mục tiêu phát triển bền vững 10.c của Liên hợp quốc đặt mức phí trung bình dưới 3% vào năm 2030 và xóa các tuyến trên 5%. Ngân hàng Thế giới công bố giá theo từng tuyến trong cơ sở dữ liệu Remittance Prices Worldwide; nên tra tuyến của mình trước khi mở tài khoản mới.',
          ),
          h2('Phía người nhận'),
          ul(
            'Quyết định 170/1999/QĐ-TTg khuyến khích người Việt ở nước ngoài chuyển tiền về nước và cho người thụ hưởng nhận bằng ngoại tệ hoặc đồng Việt Nam theo yêu cầu.',
            'Luật Thuế thu nhập cá nhân năm 2007 xếp kiều hối vào nhóm thu nhập được miễn thuế. Luật đã nhiều lần sửa đổi, cần đối chiếu bản đang áp dụng.',
            'Tiền để mua nhà, góp vốn hay cho vay đi theo quy định khác với tiền giúp gia đình; ghi sai mục đích gây rắc rối về sau.',
          ),
          h2('Kênh ngoài luồng'),
          p(
            'Dịch vụ “chuyển tay” nhanh và không hỏi giấy tờ. Đổi lại, người gửi không có biên nhận, không đòi được khi mất, và tiền đến có thể là tiền của một đường dây đang bị điều tra. Tài khoản người nhận vô can cũng bị phong tỏa để xác minh.',
          ),
          p(
            'Số tổng kiều hối công bố hằng năm là ước tính từ cán cân thanh toán hoặc từ hệ thống ngân hàng, hai nguồn không trùng nhau. Vì thế bài này không dẫn một con số toàn quốc nào.',
          ),
        ],
        sources: [
          { label: 'Remittance Prices Worldwide', url: 'https://remittanceprices.worldbank.org', publisher: 'World Bank' },
          { label: 'Mục tiêu 10.c', url: 'https://sdgs.un.org/goals/goal10', publisher: 'United Nations' },
          {
            label: 'Quyết định 170/1999/QĐ-TTg; Luật Thuế thu nhập cá nhân 2007',
            url: 'https://vanban.chinhphu.vn',
            publisher: 'Cổng Thông tin điện tử Chính phủ',
          },
        ],
      },
    },
  },
  {
    key: 'quan-an-minh-hoa',
    section: 'kieu-bao',
    topics: ['hop-tac-dia-phuong'],
    authors: ['hu-cau'],
    daysAgo: 14,
    time: '18:20',
    genre: 'interview',
    pictures: {
      picture: picture(
        'market-stall',
        16,
        'night',
        {
          vi: 'Quán nhỏ sáng đèn giữa phố mưa, nồi nước dùng bốc hơi',
          es: 'Un local pequeño iluminado en una calle lluviosa, con una olla humeante',
        },
        { vi: 'Nồi nước dùng bắt đầu từ bốn giờ chiều hôm trước. Tranh minh họa.', es: 'El caldo empieza la tarde anterior. Ilustración.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Chủ quán ở thành phố Minh Họa: “Tôi bán bún, còn luật thì tôi học”',
        standfirst:
          'Bà Lương Thị Hư Cấu Tám mở quán 18 chỗ ngồi sau bảy năm rửa bát. Bà kể về giấy phép, lá tía tô, tiền thuê nhân công và lý do bỏ món bán chạy nhất khỏi thực đơn.',
        dateline: 'Thành phố Minh Họa, Liên bang Ví Dụ Phương Bắc',
        body: [
          p(
            'Quán nằm ở góc một con phố dốc, trong một thành phố không có trên bản đồ nào ngoài bản trình diễn này. Bà Tám trả lời chúng tôi lúc nhặt rau.',
          ),
          p('**Việc gì mất thời gian nhất khi mở quán?**'),
          p(
            'Ống khói. Tôi tưởng là vốn, hóa ra là ống khói. Tòa nhà cũ, hàng xóm tầng trên có quyền phản đối. Tôi mời họ ăn ba lần rồi mới xin chữ ký. Mười một tháng.',
          ),
          p('**Nguyên liệu lấy ở đâu?**'),
          p(
            'Nước mắm nhập có nhãn đầy đủ. Rau thì trồng tại chỗ, thuê nhà kính chung với hai quán khác. Có thời tôi nhờ người mang tía tô trong va li. Bị giữ một lần, mất một buổi giải trình, từ đó tôi thôi. Rau tươi xách tay là chuyện kiểm dịch, không phải chuyện thương lượng.',
          ),
          p('**Vì sao bà bỏ món gỏi đang bán chạy?**'),
          p(
            'Vì mỗi đĩa cần một người đứng tỉa. Tôi ngồi tính: bán một đĩa lãi được nửa đồng, mà thiếu người chạy bàn thì mất khách bún. Món ngon mà làm nghèo quán thì phải thôi.',
          ),
          h2('Một tháng của quán'),
          dataTable({
            caption: 'Cơ cấu chi trên 100 đồng doanh thu (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Khoản', kind: 'text' },
              { label: 'Phần', kind: 'percent' },
            ],
            rows: [
              ['Nguyên liệu', 31],
              ['Lương và bảo hiểm', 34],
              ['Thuê mặt bằng', 14],
              ['Năng lượng', 7],
              ['Thuế, phí, sửa chữa', 8],
              ['Còn lại', 6],
            ],
          }),
          p('**Bà khuyên gì người định mở?**'),
          p(
            'Đi làm thuê đúng nghề ấy hai năm. Học đọc hợp đồng thuê nhà bằng tiếng sở tại, thuê người dịch cũng được nhưng mình phải hiểu điều khoản chấm dứt. Và đừng đặt tên quán bằng chữ mà khách không gọi được.',
          ),
          p(
            'Bà Tám chưa thuê được người thay mình lúc ốm. Tuần trước bà nghỉ hai ngày, quán đóng cửa hai ngày. “Đó là chỗ tôi chưa học xong,” bà nói.',
          ),
        ],
      },
      es: {
        headline: 'Una dueña de restaurante: «Vendo fideos; las leyes las he tenido que estudiar»',
        standfirst:
          'Lương Thị Hư Cấu Tám abrió un local de 18 asientos tras siete años fregando platos. Habla de permisos, de hierbas aromáticas y de por qué retiró de la carta su plato más vendido.',
        dateline: 'Ciudad de Minh Họa, Federación de Ví Dụ del Norte',
        body: [
          p('El local está en una calle empinada de una ciudad que solo existe en esta demostración. La dueña contesta mientras limpia verduras.'),
          p('**¿Qué fue lo más lento al abrir?**'),
          p(
            'La chimenea. Yo creía que sería el dinero. El edificio es antiguo y los vecinos de arriba podían oponerse. Los invité a comer tres veces antes de pedirles la firma. Once meses.',
          ),
          p('**¿De dónde vienen los ingredientes?**'),
          p(
            'La salsa de pescado es importada y lleva su etiqueta. Las hierbas las cultivamos aquí, en un invernadero compartido con otros dos restaurantes. Antes pedía que me las trajeran en la maleta. Me las retuvieron una vez y aprendí: la sanidad vegetal no se negocia.',
          ),
          p('**¿Por qué quitó la ensalada, si era lo que más se vendía?**'),
          p('Porque cada plato ocupaba a una persona entera. Un plato rico que empobrece la casa hay que dejarlo.'),
          h2('Un consejo'),
          p(
            'Trabajar dos años de empleado en el mismo oficio; entender en la lengua local la cláusula de rescisión del alquiler; y no poner al local un nombre que los clientes no sepan pronunciar. Lo que aún no ha resuelto es quién la sustituye cuando enferma: la semana pasada faltó dos días y el restaurante cerró dos días.',
          ),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'quoc-tich-hoi-dap',
    section: 'kieu-bao',
    topics: ['cam-ket'],
    countries: ['VN'],
    authors: ['hu-cau', 'gia-dinh'],
    daysAgo: 2,
    time: '10:15',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'signing-table',
        14,
        'day',
        { vi: 'Hai cuốn hộ chiếu khép đặt cạnh nhau trên mặt bàn gỗ', en: 'Two closed passports side by side on a wooden table' },
        { vi: 'Hai cuốn sổ, hai hệ thống luật. Tranh minh họa.', en: 'Two booklets, two systems of law. Illustration.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Quốc tịch Việt Nam: bảy câu hỏi, và chỗ luật chưa trả lời thay bạn được',
        standfirst:
          'Luật sửa đổi có hiệu lực từ ngày 1/7/2025 nới điều kiện trở lại quốc tịch. Bài hỏi đáp này dựa vào văn bản đã công bố, không thay cho tư vấn về một hồ sơ cụ thể.',
        body: [
          p(
            'Văn bản nền là Luật Quốc tịch số 24/2008/QH12, sửa năm 2014 và năm 2025 (Luật 79/2025/QH15). Nghị định 191/2025/NĐ-CP và Thông tư 12/2025/TT-BTP hướng dẫn thi hành, cùng áp dụng từ 1/7/2025.',
          ),
          h2('Tôi ra nước ngoài đã lâu, tôi còn quốc tịch không?'),
          p(
            'Chỉ mất quốc tịch khi rơi vào một trong các trường hợp ở Điều 26, như được thôi hay bị tước. Ở lâu, hộ chiếu hết hạn không tự làm mất. Người đã mất theo luật áp dụng trước ngày 1/7/2009 là trường hợp khác, cần xem Điều 13. Nhưng không mất và chứng minh được là hai việc: giấy tờ chứng minh quốc tịch được liệt kê tại Điều 11, nay có thêm thẻ căn cước và căn cước điện tử.',
          ),
          h2('Đã thôi quốc tịch thì có xin lại được không?'),
          p(
            'Điều 23 sửa đổi viết gọn: người đã mất quốc tịch theo Điều 26 có đơn thì được xem xét. Không được trở lại nếu việc đó phương hại lợi ích quốc gia; người bị tước phải chờ ít nhất năm năm.',
          ),
          h2('Có giữ được quốc tịch kia?'),
          p(
            'Có thể, nếu đủ điều kiện luật đặt ra và được cho phép. Cần xem cả luật nước kia: có nước tự động tước quốc tịch khi công dân xin thêm. Luật Việt Nam không chi phối điều đó.',
          ),
          h2('Tên gọi ra sao?'),
          p('Phải lấy lại tên Việt Nam trước đây. Người đồng thời xin giữ quốc tịch nước ngoài có thể chọn tên ghép.'),
          h2('Hai quốc tịch thì ở Việt Nam tôi là ai?'),
          p(
            'Trên lãnh thổ Việt Nam, khi làm việc với cơ quan Việt Nam, Nhà nước chỉ công nhận quốc tịch Việt Nam, trừ khi điều ước quốc tế quy định khác (Điều 5 khoản 4). Hệ quả: khả năng được nước thứ hai bảo hộ lãnh sự tại Việt Nam bị hạn chế.',
          ),
          h2('Làm việc trong cơ quan nhà nước?'),
          p(
            'Nhiều chức vụ đòi một quốc tịch là quốc tịch Việt Nam và thường trú trong nước. Với công chức, viên chức khác, luật chừa trường hợp đặc biệt do Chính phủ quy định.',
          ),
          h2('Con tôi sinh ở nước ngoài?'),
          p('Đọc các Điều 15 đến 17 bản đang có hiệu lực và đăng ký khai sinh sớm. Đừng dùng bản chụp luật cũ trên mạng: câu chữ đã đổi.'),
          knownBox(
            [
              'Điều kiện trở lại đã nới; ngày hiệu lực 1/7/2025.',
              'Nơi nộp: cơ quan đại diện Việt Nam ở nước ngoài hoặc cơ quan tư pháp trong nước theo hướng dẫn.',
            ],
            [
              'Thời gian giải quyết thực tế của từng nơi.',
              'Cách luật nước bạn đang ở xử lý quốc tịch thứ hai.',
              'Ảnh hưởng tới thuế, nghĩa vụ quân sự, thừa kế: cần tư vấn riêng.',
            ],
          ),
        ],
        sources: [nationality2025, nationality23, decree191],
      },
      en: {
        headline: 'Vietnamese nationality: questions answered, and those the law cannot settle',
        standfirst:
          'Amendments in force since 1 July 2025 make it easier to regain Vietnamese nationality. These answers rest on the published text and are no substitute for advice on a particular case.',
        body: [
          p(
            'The basic text is the Law on Vietnamese Nationality, No. 24/2008/QH12, amended in 2014 and by Law No. 79/2025/QH15. Decree 191/2025/NĐ-CP and a circular of the justice ministry took effect on the same day, 1 July 2025.',
          ),
          h2('I left long ago. Am I still Vietnamese?'),
          p(
            'Nationality is lost only in the cases listed in Article 26, such as release or deprivation. Long absence or an expired passport is not enough. Still, keeping a nationality and proving it are two things; Article 11 lists the documents that count, now including identity cards in electronic form.',
          ),
          h2('Can I get it back?'),
          p(
            'Under the amended Article 23, anyone who lost it may apply and be considered. An application fails if it would harm national interests; a person who was deprived must wait at least five years.',
          ),
          h2('May I keep my other passport?'),
          p(
            'Possibly, if the conditions of the law are met and permission is given. Check the other country’s law as well: some states withdraw their nationality from people who acquire another. Vietnamese law has no say in that.',
          ),
          h2('Which name will I carry?'),
          p('The former Vietnamese name. Those who also keep a foreign nationality may choose a compound of both names.'),
          h2('With two passports, who am I in Viet Nam?'),
          p(
            'In dealings with its authorities on its territory, Viet Nam recognises only its own nationality unless a treaty says otherwise (Article 5). Consular help from the second country may therefore be limited.',
          ),
          p(
            'Not answered here: how long a file takes, and the effects on tax, military service and inheritance. For those, ask the mission or a lawyer, and quote the text in force rather than an old copy found online.',
          ),
        ],
        sources: [
          {
            ...nationality2025,
            label: 'Law No. 79/2025/QH15 amending the Law on Vietnamese Nationality (in Vietnamese)',
            publisher: 'National Assembly (copy)',
          },
          { ...nationality23, label: 'Conditions for regaining nationality under the amended Article 23 (in Vietnamese)' },
          { ...decree191, label: 'Decree 191/2025/NĐ-CP and Circular 12/2025/TT-BTP, in force from 1 July 2025 (in Vietnamese)' },
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'mang-luoi-ky-su',
    section: 'kieu-bao',
    topics: ['ban-dan', 'hop-tac-dia-phuong'],
    authors: ['hu-cau', 'mau'],
    daysAgo: 22,
    time: '20:05',
    genre: 'news',
    updated: { hoursLater: 20, note: { vi: 'Bổ sung số đề bài đã nhận sau phiên kết nối.' } },
    pictures: {
      picture: picture(
        'chip',
        3,
        'night',
        { vi: 'Bản mạch phóng to với những đường dẫn sáng như phố đêm' },
        { vi: 'Một con chip nhìn như bản đồ phố. Tranh minh họa.' },
      ),
      picture2: picture(
        'phone-call',
        11,
        'dusk',
        { vi: 'Cuộc họp trực tuyến trên màn hình lớn, vài người ngồi quanh bàn' },
        { vi: 'Lệch tám múi giờ, họp lúc chiều muộn. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Mạng lưới Kỹ sư trẻ Ví Dụ: 120 người, 9 đề bài & một quy tắc “không slide”',
        standfirst:
          'Nhóm kỹ sư Việt ở Liên bang Ví Dụ Phương Bắc thử cách giúp quê nhà khác đi: thay vì tọa đàm, họ nhận bài toán cụ thể từ xưởng nhỏ và trả lời trong sáu tuần.',
        dateline: 'Thành phố Minh Họa, Liên bang Ví Dụ Phương Bắc',
        body: [
          p(
            'Đề bài dài nhất gửi tới nhóm có hai trang, ngắn nhất chỉ một câu: “Máy gắp linh kiện của chúng tôi lệch 0,2 mm sau giờ trưa, vì sao?”. Nhóm nhận đề bài ngắn.',
          ),
          p(
            'Mạng lưới Kỹ sư trẻ Ví Dụ, một tổ chức hư cấu, có 120 thành viên làm thiết kế vi mạch, kiểm thử và tự động hóa. Phiên kết nối tối {yesterday} là lần đầu họ áp dụng quy tắc mới: không trình chiếu, mỗi đề bài năm phút, ai nhận thì giơ tay.',
          ),
          h2('Chín đề bài vòng đầu'),
          table('Phân loại đề bài (số liệu giả định của bản trình diễn)', [
            ['Nhóm', 'Số đề', 'Đã có người nhận'],
            ['Kiểm thử và hiệu chuẩn', '4', '4'],
            ['Tự động hóa khâu đóng gói', '3', '2'],
            ['Phần mềm nhúng', '2', '1'],
          ]),
          p(
            'Hai đề chưa ai nhận vì cần tới tận nơi. Xưởng Minh Họa Bảy đề nghị trả vé máy bay, nhóm từ chối: họ muốn thử xem từ xa làm được đến đâu trước khi nhận tiền.',
          ),
          figure('picture2'),
          h2('Điều có thể hỏng'),
          ul(
            'Kỹ sư đang làm thuê bị ràng buộc bảo mật; nhóm yêu cầu mỗi người tự xin xác nhận của công ty mình.',
            'Tài liệu kỹ thuật một số loại chịu kiểm soát xuất khẩu của nước sở tại; đề bài thuộc diện này bị trả lại.',
            'Sáu tuần là thời gian rảnh của người có con nhỏ, không phải của một phòng thí nghiệm.',
          ),
          quote('Chúng tôi không chuyển giao công nghệ. Chúng tôi trả lời câu hỏi.', {
            who: 'Anh Tạ Văn Thử Nghiệm Sáu, điều phối viên (hư cấu)',
            where: 'thành phố Minh Họa',
            when: 'tối {yesterday}',
          }),
          p('Nhóm hẹn công bố cả những đề bài thất bại, với lý do. Nếu giữ được lời, đó sẽ là phần đáng đọc nhất.'),
        ],
      },
    },
  },
  {
    key: 'qua-tet-hai-quan',
    section: 'kieu-bao',
    topics: ['kiem-dich', 'logistics'],
    countries: ['VN'],
    authors: ['hu-cau'],
    daysAgo: 44,
    time: '08:50',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'airport',
        5,
        'day',
        { vi: 'Băng chuyền hành lý với những thùng quà buộc dây' },
        { vi: 'Thùng quà nào cũng có một tờ khai. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Gửi quà Tết đi và về: thứ gì qua được hải quan, thứ gì nên để lại',
        standfirst:
          'Bánh chưng nhân thịt, giò lụa, hạt giống, thuốc bổ: mỗi mùa Tết lại có thùng quà bị giữ. Bài viết xếp theo ba câu hỏi mà nhân viên hải quan ở nước nào cũng đặt ra.',
        body: [
          p(
            'Thùng quà bị giữ hiếm khi vì giá trị. Lý do thường gặp hơn là có thịt, có hạt sống, hoặc tờ khai ghi “đồ dùng cá nhân” cho mười lăm hộp giống nhau.',
          ),
          h2('Câu một: có gì sống hoặc từ con vật không?'),
          table('Quà hay gửi', [
            ['Món', 'Rủi ro', 'Cách xử trí'],
            [
              'Bánh chưng, giò, lạp xưởng',
              'EU không cho cá nhân mang hay gửi thịt, sữa và sản phẩm từ ngoài khối, trừ ngoại lệ hẹp',
              'Bỏ; chọn bánh chay hoặc mứt',
            ],
            ['Hạt giống, cành đào, rau tươi', 'Cần giấy kiểm dịch thực vật', 'Không gửi'],
            ['Trà, cà phê rang, hạt điều rang', 'Thấp; vẫn phải khai', 'Ghi tên hàng rõ'],
            ['Thuốc bổ, cao', 'Có thể bị coi là dược phẩm hoặc chứa loài được bảo vệ', 'Hỏi trước'],
            ['Rượu, thuốc lá', 'Thuế tiêu thụ đặc biệt', 'Xem hạn mức riêng'],
          ]),
          h2('Câu hai: trị giá bao nhiêu?'),
          ul(
            '**Gửi về Việt Nam**: Nghị định 134/2016/NĐ-CP (đã sửa đổi) miễn thuế cho quà của tổ chức, cá nhân nước ngoài tặng cá nhân trong nước trị giá không quá 2 triệu đồng, hoặc vượt nhưng tiền thuế dưới 200.000 đồng, không quá bốn lần một năm. Hãy kiểm tra văn bản đang áp dụng.',
            '**Gửi sang EU**: quà giữa hai cá nhân, không vì mục đích bán, được miễn thuế nhập khẩu tới 45 euro theo Quy định 1186/2009.',
            '**Gửi sang nước khác**: ngưỡng miễn thuế thay đổi nhanh trong hai năm qua, có nước đã bỏ hẳn. Tra trang hải quan đúng tuần gửi.',
          ),
          h2('Câu ba: tờ khai có nói thật không?'),
          p(
            'Ghi “gift” không biến hàng bán thành quà. Ghi thấp giá thì khi mất chỉ được đền theo giá ấy. Mỗi món một dòng: tên, chất liệu, số lượng, giá. Danh sách dài là tốt.',
          ),
          ol(
            'Chụp ảnh bên trong thùng trước khi dán.',
            'Ghi số điện thoại người nhận theo định dạng quốc tế.',
            'Gửi trước Tết ít nhất ba tuần với đường bưu chính thường.',
            'Giữ biên nhận tới khi người nhà mở thùng.',
          ),
          p('Nếu bị giữ, trả lời thư của hải quan trong hạn; im lặng được hiểu là bỏ hàng. Phí lưu kho thường đắt hơn món quà.'),
        ],
        sources: [
          {
            label: 'Quy định (EU) 2019/2122 về hàng cá nhân có nguồn gốc động vật',
            url: 'https://eur-lex.europa.eu/eli/reg_del/2019/2122/oj',
            publisher: 'EUR-Lex',
            date: '2019-10-10',
          },
          {
            label: 'Quy định (EC) 1186/2009 về miễn thuế, Điều 25–27',
            url: 'https://eur-lex.europa.eu/eli/reg/2009/1186/oj',
            publisher: 'EUR-Lex',
            date: '2009-11-16',
          },
          {
            label: 'Nghị định 134/2016/NĐ-CP, Điều 8',
            url: 'https://vanban.chinhphu.vn',
            publisher: 'Cổng Thông tin điện tử Chính phủ',
            date: '2016-09-01',
          },
        ],
      },
    },
  },
  {
    key: 'nhan-su-1',
    section: 'nhan-su',
    series: 'nhan-su-hang-ngay',
    authors: ['hu-cau'],
    daysAgo: 1,
    time: '18:00',
    genre: 'notice',
    pictures: {
      picture: picture(
        'conference-hall',
        2,
        'day',
        { vi: 'Hội trường nhỏ với dãy ghế trống và bục phát biểu' },
        { vi: 'Trước giờ công bố quyết định. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nhân sự {day}: tỉnh Ví Dụ có giám đốc sở mới sau bốn tháng khuyết',
        standfirst:
          'Tỉnh Ví Dụ công bố người đứng đầu cơ quan phụ trách đối ngoại và thương mại; Viện Thử Nghiệm Nông sản thêm một phó viện trưởng. Tất cả đơn vị và tên người dưới đây đều hư cấu.',
        body: [
          p('Ủy ban nhân dân tỉnh Ví Dụ ngày {date} công bố ba quyết định về cán bộ, đều có hiệu lực từ ngày ký.'),
          table('Bổ nhiệm trong ngày', [
            ['Họ tên', 'Chức vụ mới', 'Trước đó'],
            ['Bà Hồ Thị Minh Họa Hai', 'Giám đốc Sở Đối ngoại và Thương mại', 'Phó giám đốc phụ trách'],
            ['Ông Kiều Văn Thử Năm', 'Phó viện trưởng Viện Thử Nghiệm Nông sản', 'Trưởng phòng phân tích'],
            ['Ông Bế Văn Mẫu Tư', 'Chánh văn phòng Sở', 'Trưởng phòng tổng hợp'],
          ]),
          p(
            'Ghế giám đốc sở để trống bốn tháng sau khi người tiền nhiệm nghỉ hưu theo nguyện vọng. Trong thời gian đó, bà Hai ký thay các văn bản về cấp phép hội nghị quốc tế.',
          ),
          p(
            'Nhiệm kỳ bổ nhiệm là năm năm. Việc đầu tiên ghi trong quyết định giao nhiệm vụ: trình danh mục thỏa thuận hợp tác địa phương còn hiệu lực, kèm tình trạng thực hiện, trong 60 ngày.',
          ),
        ],
      },
    },
  },
  {
    key: 'nhan-su-2',
    section: 'nhan-su',
    series: 'nhan-su-hang-ngay',
    authors: ['hu-cau'],
    daysAgo: 2,
    time: '18:10',
    genre: 'notice',
    pictures: {
      picture: picture(
        'pennants',
        5,
        'day',
        { vi: 'Dãy cờ đuôi nheo nhiều màu bên hành lang' },
        { vi: 'Hành lang một cơ quan đại diện tưởng tượng. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nhân sự {day}: Thương vụ Mẫu tại Cộng hòa Giả Định thay hai vị trí',
        standfirst:
          'Tham tán mới của Thương vụ Mẫu nhận việc trong tháng tới; một bí thư chuyển sang phụ trách phòng vệ thương mại. Người và cơ quan trong bản tin này do tòa soạn dựng lên để minh họa.',
        body: [
          p('Thương vụ Mẫu tại Cộng hòa Giả Định hôm nay thông báo thay đổi như sau:'),
          ul(
            '**Ông Đoàn Văn Giả Định Chín**, nguyên trưởng ban thị trường của Trung tâm Xúc tiến Ví Dụ, giữ chức tham tán, phụ trách chung.',
            '**Bà Mạc Thị Ví Dụ Sáu**, bí thư thứ nhất, chuyển từ mảng nông sản sang phòng vệ thương mại và tiêu chuẩn kỹ thuật.',
            '**Bà Đàm Thị Thử Ba**, cán bộ địa phương, tiếp nhận hộp thư hỏi đáp của doanh nghiệp.',
          ),
          p(
            'Người tiền nhiệm, ông Khổng Văn Hư Cấu Một, kết thúc nhiệm kỳ ba năm. Biên bản bàn giao gồm 41 việc, trong đó 12 việc quá hạn, phần nhiều là câu hỏi về nhãn mác chưa có trả lời của phía bạn.',
          ),
          p(
            'Doanh nghiệp đã gửi hồ sơ không phải gửi lại. Số điện thoại giữ nguyên, giờ tiếp đổi sang buổi chiều, từ 13 giờ 30 đến 16 giờ 30 theo giờ địa phương.',
          ),
        ],
      },
    },
  },
  {
    key: 'nhan-su-3',
    section: 'nhan-su',
    series: 'nhan-su-hang-ngay',
    authors: ['gia-dinh'],
    daysAgo: 3,
    time: '17:55',
    genre: 'notice',
    pictures: {
      picture: picture(
        'border-gate',
        17,
        'day',
        { vi: 'Cổng cửa khẩu nhỏ giữa thung lũng, vài người đứng trước nhà trạm' },
        { vi: 'Bàn giao ca ở một cửa khẩu hư cấu. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nhân sự {day}: cửa khẩu Mẫu Sơn Thử lập tổ một cửa, ba người phụ trách',
        standfirst:
          'Ban quản lý cửa khẩu giả định gộp tiếp nhận hồ sơ kiểm dịch, hải quan và vận tải vào một quầy. Ba tổ phó được giao việc theo ca, tổ trưởng do phó ban kiêm nhiệm trong sáu tháng.',
        body: [
          p('Tổ một cửa tại cửa khẩu Mẫu Sơn Thử, một đơn vị không có thật, bắt đầu làm việc từ {tomorrow}. Danh sách phân công:'),
          table('Ca trực và người chịu trách nhiệm', [
            ['Ca', 'Người phụ trách', 'Mảng'],
            ['06:00–12:00', 'Ông Triệu Văn Ví Dụ Mười', 'Kiểm dịch thực vật'],
            ['12:00–18:00', 'Bà Nông Thị Thử Nghiệm', 'Thủ tục hải quan'],
            ['18:00–22:00', 'Ông Lục Văn Minh Họa', 'Điều phối xe'],
          ]),
          p(
            'Tổ trưởng là ông Chu Văn Mẫu Bảy, phó trưởng ban quản lý. Ông Bảy kiêm nhiệm sáu tháng, không thêm phụ cấp; hết thời hạn sẽ xét người chuyên trách.',
          ),
          p(
            'Thước đo được công bố ngay từ đầu: thời gian từ lúc xe vào bãi tới lúc qua thanh chắn, lấy trung vị từng ngày. Mức hiện tại là 5 giờ 40 phút, theo số liệu giả định. Nếu sau một quý không giảm, quyết định ghi rõ phương án trở về ba quầy như cũ.',
          ),
        ],
      },
    },
  },
  {
    key: 'nhan-su-4',
    section: 'nhan-su',
    series: 'nhan-su-hang-ngay',
    authors: ['vi-du'],
    daysAgo: 4,
    time: '18:05',
    genre: 'notice',
    pictures: {
      picture: picture(
        'lab',
        11,
        'day',
        { vi: 'Phòng kiểm nghiệm với hai người mặc áo choàng trắng bên máy đo' },
        { vi: 'Phòng thử nghiệm đổi người ký kết quả. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nhân sự {day}: ai ký phiếu kiểm nghiệm ở Trung tâm Ví Dụ?',
        standfirst:
          'Trung tâm Kiểm nghiệm Ví Dụ, cơ sở hư cấu, công bố bốn người có thẩm quyền ký kết quả và thu hồi quyền ký của một người. Khách hàng nên đối chiếu chữ ký từ phiếu số 0412.',
        body: [
          p(
            'Danh sách người ký của một phòng thử nghiệm là tin nhân sự mà nhà xuất khẩu cần nhất, vì phiếu sai chữ ký bị trả lại ngay tại cửa khẩu.',
          ),
          p('**Được ủy quyền ký từ {date}:**'),
          ol(
            'Bà Ngụy Thị Giả Định Hai: dư lượng thuốc bảo vệ thực vật.',
            'Ông Tống Văn Mẫu Sáu: kim loại nặng.',
            'Bà Hà Thị Hư Cấu Chín: vi sinh.',
            'Ông Vi Văn Thử Tám: phó giám đốc kỹ thuật, ký thay cả ba mảng khi vắng.',
          ),
          p('**Thôi ký:** ông Quách Văn Minh Họa Ba, chuyển sang bộ phận đào tạo theo nguyện vọng. Phiếu ông đã ký đến số 0411 vẫn nguyên giá trị.'),
          p(
            'Trung tâm gửi mẫu chữ ký mới cho hai mươi sáu khách hàng và đăng lên trang tin của mình. Trung tâm nhắc rằng phiếu điện tử có mã tra cứu; bản chụp qua tin nhắn thì không. Ai nhận được phiếu từ số 0412 mang chữ ký cũ, xin báo lại trong giờ làm việc.',
          ),
        ],
      },
    },
  },
  {
    key: 'nhan-su-5',
    section: 'nhan-su',
    series: 'nhan-su-hang-ngay',
    authors: ['hu-cau'],
    daysAgo: 5,
    time: '17:45',
    genre: 'notice',
    correction: {
      hoursLater: 3,
      wrong: { vi: 'Bản đăng lúc đầu ghi tên tân hiệu trưởng là ông La Văn Ví Dụ Hai.' },
      right: { vi: 'Tên đúng là ông La Văn Ví Dụ Hải. Tòa soạn xin lỗi ông và bạn đọc.' },
    },
    pictures: {
      picture: picture(
        'classroom',
        13,
        'dusk',
        { vi: 'Giảng đường vắng cuối chiều, ánh nắng xiên qua cửa sổ' },
        { vi: 'Học kỳ mới, người đứng lớp mới. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nhân sự {day}: Trường Ngoại ngữ Giả Định có hiệu trưởng từ bên ngoài',
        standfirst:
          'Hội đồng Trường Ngoại ngữ Giả Định chọn một người chưa từng dạy ở trường, sau hai vòng trình bày công khai. Hai khoa đổi trưởng, một trung tâm dịch thuật được lập với năm biên chế.',
        body: [
          p(
            'Ông La Văn Ví Dụ Hải, 47 tuổi, nguyên giám đốc học thuật của một trung tâm tư nhân hư cấu, được hội đồng trường bầu với 11 phiếu trên 15. Hai ứng viên còn lại là người trong trường.',
          ),
          h2('Các thay đổi khác'),
          ul(
            'Khoa Biên – Phiên dịch: bà Thạch Thị Mẫu Một thay ông Kim Văn Thử Chín, nghỉ chế độ.',
            'Khoa Tiếng Trung: ông Trang Văn Hư Cấu Bốn, quyền trưởng khoa từ năm {lastYear}, thành trưởng khoa.',
            'Trung tâm Dịch thuật đối ngoại: bà Lai Thị Minh Họa Năm làm giám đốc, tuyển thêm bốn người.',
          ),
          p(
            'Đề án của ông Hải đặt một mục tiêu có thể kiểm tra: đến cuối nhiệm kỳ, mỗi sinh viên biên dịch nộp ít nhất 20.000 chữ đã có người thứ hai hiệu đính. Phần học phí trong đề án bị hội đồng trả lại, yêu cầu tính lại với ba phương án.',
          ),
          p('Lễ bàn giao chưa ấn định ngày.'),
        ],
      },
    },
  },
  {
    key: 'nhan-su-6',
    section: 'nhan-su',
    series: 'nhan-su-hang-ngay',
    authors: ['vi-du'],
    daysAgo: 6,
    time: '18:30',
    genre: 'notice',
    pictures: {
      picture: picture(
        'ship',
        9,
        'dusk',
        { vi: 'Tàu hàng rời bến lúc hoàng hôn, vài người đứng tiễn trên cầu cảng' },
        { vi: 'Đổi người ở bến, tàu vẫn đúng giờ. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nhân sự {day}: Cảng Thử Nghiệm đổi giám đốc khai thác, giữ nguyên kế hoạch',
        standfirst:
          'Công ty Cảng Thử Nghiệm bổ nhiệm giám đốc khai thác và trưởng ban an toàn. Hội đồng thành viên cho biết lịch tàu không thay đổi; lương và chế độ của 318 lao động cũng vậy.',
        body: [
          p('Hai quyết định do Công ty Cảng Thử Nghiệm, doanh nghiệp hư cấu ở tỉnh Ví Dụ, phát đi chiều {day}.'),
          table('Người mới, việc mới', [
            ['Chức vụ', 'Người nhận', 'Thời hạn'],
            ['Giám đốc khai thác', 'Bà Phùng Thị Giả Định Sáu', '3 năm'],
            ['Trưởng ban an toàn', 'Ông Ninh Văn Mẫu Hai', '5 năm'],
            ['Cố vấn bàn giao', 'Ông Tiêu Văn Ví Dụ Một', '4 tháng'],
          ]),
          p(
            'Bà Sáu, 39 tuổi, từng trực điều độ mười một năm. Bà thay ông Tiêu Văn Ví Dụ Một, người ở lại bốn tháng để chuyển giao quan hệ với các hãng tàu.',
          ),
          p(
            'Ban an toàn tách khỏi khối khai thác và báo cáo thẳng cho hội đồng thành viên. Đây là khuyến nghị sau sự cố rơi container hồi đầu năm, không có người bị thương. Kết luận nội bộ về sự cố chưa công bố; công ty nói sẽ đưa bản tóm tắt trong quý tới.',
          ),
        ],
      },
    },
  },
  {
    key: 'nhan-su-7',
    section: 'nhan-su',
    series: 'nhan-su-hang-ngay',
    authors: ['hu-cau'],
    daysAgo: 7,
    time: '17:50',
    genre: 'notice',
    pictures: {
      picture: picture(
        'newsroom',
        6,
        'night',
        { vi: 'Tòa soạn buổi tối, đèn bàn sáng và màn hình mở nhiều trang' },
        { vi: 'Ca tối ở một tòa soạn tưởng tượng. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nhân sự {day}: ấn bản tiếng Anh của Báo Minh Họa có thư ký tòa soạn',
        standfirst:
          'Báo Minh Họa, tờ báo chỉ tồn tại trong bản trình diễn, tách bàn biên tập tiếng Anh khỏi ban dịch. Một thư ký, hai biên tập viên và một người kiểm chứng nhận việc từ đầu tuần tới.',
        body: [
          p(
            'Từ nay bài tiếng Anh của Báo Minh Họa không còn là bản dịch từng câu. Bàn biên tập mới được quyền cắt, thêm bối cảnh và đặt lại đầu đề cho độc giả nước ngoài, với điều kiện dữ kiện và trích dẫn giữ đúng bản gốc.',
          ),
          ul(
            'Thư ký tòa soạn: bà Tôn Thị Thử Nghiệm Bốn, nguyên phó ban quốc tế.',
            'Biên tập viên: ông Cao Văn Giả Định Ba; bà Nhâm Thị Mẫu Tám.',
            'Kiểm chứng: ông Ân Văn Hư Cấu Hai, kiêm nhiệm đến khi tuyển xong.',
          ),
          p('Ban dịch còn bảy người, lo ba thứ tiếng khác. Trưởng ban dịch là bà Viên Thị Ví Dụ Năm, không đổi.'),
          p(
            'Quy chế đi kèm có một dòng đáng chú ý: khi hai bản lệch nhau về con số, bản nào có nguồn gần hơn thì đúng, và cả hai phải sửa trong cùng một giờ. Bạn đọc thấy chỗ lệch có thể báo bằng nút dưới mỗi bài.',
          ),
        ],
      },
    },
  },
  {
    key: 'nhan-su-8',
    section: 'nhan-su',
    series: 'nhan-su-hang-ngay',
    authors: ['gia-dinh'],
    daysAgo: 8,
    time: '18:15',
    genre: 'notice',
    pictures: {
      picture: picture(
        'city-skyline',
        12,
        'dusk',
        { vi: 'Khu hành chính với những tòa nhà thấp lên đèn lúc chập tối' },
        { vi: 'Xã mới, trụ sở cũ. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nhân sự {day}: ba xã ở tỉnh Ví Dụ bầu xong chức danh lãnh đạo',
        standfirst:
          'Hội đồng nhân dân ba xã hư cấu họp trong cùng một buổi sáng. Một nơi bầu lại vì phiếu in thiếu tên; một nơi lần đầu có nữ chủ tịch; nơi còn lại để khuyết một phó chủ tịch.',
        body: [
          p('Kết quả do văn phòng ba xã cung cấp cho bản trình diễn này:'),
          table('Chức danh được bầu', [
            ['Xã', 'Chủ tịch Ủy ban nhân dân', 'Phiếu thuận'],
            ['Mẫu Sơn Thử', 'Ông Hoàng Văn Minh Họa Chín', '24/26'],
            ['Đồi Minh Họa', 'Bà Lâm Thị Ví Dụ Ba', '21/25'],
            ['Bãi Giả Định', 'Ông Tăng Văn Thử Sáu', '19/27'],
          ]),
          p(
            'Tại xã Bãi Giả Định, lượt phiếu đầu bị hủy do tên một ứng viên thiếu chữ lót. Ban kiểm phiếu lập biên bản, in lại và bầu lại sau 50 phút. Bà Lâm Thị Ví Dụ Ba là nữ chủ tịch đầu tiên của xã Đồi Minh Họa.',
          ),
          p(
            'Cũng tại xã này, ghế phó chủ tịch phụ trách kinh tế còn khuyết vì không ai được quá nửa số phiếu. Kỳ họp bổ sung dự kiến trong 30 ngày. Cho đến lúc đó, bà Ba trực tiếp ký xác nhận nguồn gốc đất cho các hộ trồng cà phê, việc đang tồn 140 hồ sơ.',
          ),
        ],
      },
    },
  },
  {
    key: 'dich-chuc-danh',
    section: 'nhan-su',
    topics: ['thong-tin-doi-ngoai'],
    countries: ['VN'],
    authors: ['gia-dinh'],
    daysAgo: 11,
    time: '09:00',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'newsroom',
        14,
        'day',
        {
          vi: 'Bàn làm việc với từ điển mở, danh thiếp và màn hình song ngữ',
          en: 'A desk with an open dictionary, name cards and a bilingual screen',
        },
        { vi: 'Mặt sau tấm danh thiếp là chỗ dễ sai nhất. Tranh minh họa.', en: 'The back of the name card is where errors hide. Illustration.' },
      ),
    },
    editions: {
      vi: {
        headline: '“Vụ trưởng” là Director General hay Director? Bảng tra chức danh Việt – Anh',
        standfirst:
          'Cùng một chữ “cục trưởng” có hai cách dịch tùy đơn vị thuộc cấp nào. Bài viết tóm lại quy tắc của Bộ Ngoại giao, những chỗ đã cũ so với bộ máy hiện nay và cách tòa soạn này chọn.',
        body: [
          p(
            'Một phái đoàn nước ngoài chuẩn bị chỗ ngồi theo danh thiếp. Ghi “Director” cho người tương đương “Director General” có thể khiến vị khách bị xếp xuống hàng ghế sau, và ngược lại. Dịch chức danh vì thế là việc lễ tân, không chỉ là việc từ điển.',
          ),
          h2('Văn bản gốc'),
          p(
            'Thông tư 03/2009/TT-BNG ngày 9/7/2009 của Bộ Ngoại giao kèm 11 bảng: quốc hiệu, tên bộ, chức danh từ Chủ tịch nước tới chuyên viên, tên đơn vị hành chính. Bản dịch áp dụng cho giao dịch đối ngoại.',
          ),
          h2('Bảng tra'),
          table('Chức danh thường gặp', [
            ['Tiếng Việt', 'Tiếng Anh', 'Lưu ý'],
            ['Chủ tịch nước', 'President', 'Không dùng “Chairman of the State”'],
            ['Thủ tướng', 'Prime Minister', ''],
            ['Bộ trưởng', 'Minister', 'Minister of …'],
            ['Thứ trưởng', 'Deputy Minister', '“Vice Minister” là cách một số nước dùng'],
            ['Vụ trưởng, Cục trưởng thuộc bộ', 'Director General', 'Cấp phó: Deputy Director General'],
            ['Vụ trưởng, Cục trưởng thuộc tổng cục', 'Director', 'Bảng 9 của Thông tư'],
            ['Chánh Văn phòng thuộc tổng cục', 'Chief of Office', ''],
            ['Trưởng phòng', 'Head of Division', ''],
            ['Chi cục trưởng', 'Manager', 'Chi cục: Branch (Bảng 9)'],
            ['Chủ tịch Ủy ban nhân dân', 'Chairman / Chairwoman of the People’s Committee', 'Tòa soạn dùng Chairperson khi không rõ'],
            ['Đại sứ', 'Ambassador', 'Đầy đủ: Ambassador Extraordinary and Plenipotentiary'],
            ['Tổng Lãnh sự', 'Consul General', ''],
            ['Tham tán', 'Counsellor', 'Không phải “Councillor”'],
            ['Bí thư thứ nhất', 'First Secretary', 'Hàm ngoại giao, khác “Bí thư” của tổ chức đảng'],
            ['Tùy viên', 'Attaché', 'Giữ dấu'],
          ]),
          h2('Chỗ văn bản đã cũ'),
          ul(
            'Từ ngày 1/7/2025 cả nước còn 34 tỉnh, thành và không còn cấp huyện; mục “quận, huyện” chỉ dùng cho tài liệu lịch sử.',
            'Nhiều bộ đã hợp nhất, tên tiếng Anh phải lấy từ trang chính thức của bộ, không ghép từ hai tên cũ.',
            '“Sở” dịch là Department, trùng với “Cục” và “Vụ”; thêm tên tỉnh để khỏi lẫn.',
          ),
          h2('Ba nguyên tắc của bàn biên tập'),
          ol(
            'Theo bản tiếng Anh mà chính cơ quan ấy dùng, nếu có.',
            'Không có thì theo Thông tư.',
            'Vẫn không có thì mô tả công việc bằng chữ thường: “the official in charge of…”, kèm nguyên văn tiếng Việt trong ngoặc ở lần đầu.',
          ),
          p('Họ tên giữ thứ tự Việt và dấu thanh. Lần nhắc lại dùng tên gọi, không dùng họ: viết “Mr Định” chứ không “Mr Phạm”.'),
        ],
        sources: [
          circular03,
          circularTable9,
          provinces,
          localLaw,
          ministries,
          {
            label: 'Công ước Viên về quan hệ ngoại giao 1961; Công ước Viên về quan hệ lãnh sự 1963',
            url: 'https://legal.un.org',
            publisher: 'United Nations',
          },
        ],
      },
      en: {
        headline: 'Director or Director General? A glossary of Vietnamese official titles',
        standfirst:
          'One Vietnamese word can have two English translations, depending on where the office stands. A short guide to the foreign ministry’s table, to what it no longer covers, and to this newspaper’s usage.',
        body: [
          p(
            'Seating plans are drawn up from name cards. A “Director” who should have been a “Director General” may be shown to the second row, so translating titles is a matter of protocol as well as of dictionaries.',
          ),
          p(
            'The reference is Circular 03/2009/TT-BNG of 9 July 2009, in which the Ministry of Foreign Affairs set out eleven tables for use in external correspondence.',
          ),
          table('Common titles', [
            ['Vietnamese', 'English', 'Note'],
            ['Chủ tịch nước', 'President', ''],
            ['Thứ trưởng', 'Deputy Minister', ''],
            ['Vụ trưởng, Cục trưởng (in a ministry)', 'Director General', ''],
            ['Vụ trưởng, Cục trưởng (in a general department)', 'Director', 'Table 9'],
            ['Trưởng phòng', 'Head of Division', ''],
            ['Chi cục trưởng', 'Manager', 'of a Branch; Table 9'],
            ['Chủ tịch Ủy ban nhân dân', 'Chairman or Chairwoman of the People’s Committee', ''],
            ['Tham tán', 'Counsellor', 'not Councillor'],
            ['Bí thư thứ nhất', 'First Secretary', 'a diplomatic rank; bí thư alone usually means a party secretary'],
            ['Tùy viên', 'Attaché', ''],
          ]),
          h2('Where the table is out of date'),
          p(
            'Since 1 July 2025 Viet Nam has had 34 provinces and cities and no districts, so the entries for districts serve historical documents only. Several ministries have merged; take their English names from their own sites rather than joining two old ones. And “Department” still renders three different words (_sở_, _cục_ and _vụ_), so name the province or ministry as well.',
          ),
          h2('House rules'),
          ol(
            'Use the English title that the office itself uses.',
            'Failing that, follow the circular.',
            'Failing both, describe the job in lower case and give the Vietnamese in brackets once.',
          ),
          p('Names keep their Vietnamese order and accents. On second mention we use the given name: Phạm Giả Định becomes Mr Định, not Mr Phạm.'),
        ],
        sources: [
          { ...circular03, label: 'Circular 03/2009/TT-BNG and its tables (in Vietnamese)' },
          { ...circularTable9, label: 'Table 9: titles in general departments (in Vietnamese)' },
          { ...provinces, label: 'The National Assembly’s resolution on 34 provinces and cities (in Vietnamese)' },
          { ...localLaw, label: 'Law on the Organisation of Local Government, No. 72/2025/QH15 (in Vietnamese)' },
          { ...ministries, label: 'Resolution 176/2025/QH15 on the structure of the Government (in Vietnamese)' },
        ],
        translators: ['sample'],
      },
    },
  },
]

import Campaigns
import Templates

/// All that the pages of a notice are made from: what was released, the words and pictures that come with it, the template and
/// the options. A campaign folder gives one, and so does the record within a PDF.
struct NoticeSource {
  let published: PublicCampaign
  let template: LoadedTemplate
  let attachments: Attachments
  /// The files of annexes whose words are printed, as received, by the names that the campaign gives them.
  let annexFiles: [String: [UInt8]]
  let options: NoticeOptions
}

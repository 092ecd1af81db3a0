import Campaigns
import Diagnostics

/// What `campaign.yaml` and `office.yaml` say, before the rows are counted.
struct CampaignDraft {
  var status = CampaignStatus.draft
  var subject = Subject(issuers: [])
  var publication = Publication()
  var counts = StatedCounts.none
  var breakdowns: [Breakdown] = []
  var facts: [Fact] = []
  var events: [Event] = []
  var lead: String?
  var sections: [Section] = []
  var groups: [SuggestionGroup] = []
  var questions: [Question] = []
  var closing: String?
  var annexes: [Annex] = []
  var images: [Image] = []
  var translation: Translation?
  var scale = DispositionScale.standard
  /// Headers that the files use, by our names of the columns.
  var columns: [ColumnName: ForeignHeader] = [:]
  var masking = MaskingChoices()
  var duplicates = DuplicateChoice.unsaid
  /// By which groups are proposed; no part of the campaign.
  var codebook = Codebook()

  /// Finds personal data as the campaign's files choose.
  var finder: PersonalDataFinder {
    let contact = publication.contact
    return PersonalDataFinder(
      hand: masking.hand, own: [contact?.phone, contact?.email, contact?.address].compactMap { $0 })
  }

  /// A header of the files with the place where the campaign names it.
  struct ForeignHeader {
    let header: String
    let place: Place
  }

  func statements(groups: [SuggestionGroup], questions: [Question]) -> Statements {
    Statements(
      counts: counts, breakdowns: breakdowns, facts: facts, events: events, lead: lead, sections: sections,
      groups: groups, questions: questions, closing: closing, annexes: annexes, images: images,
      translation: translation)
  }
}

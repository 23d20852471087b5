/*
 * Exactly once, with lost answers: a change has one effect however often its batch is sent, no word is taken twice, and what a device
 * shows as agreed is what the server has at that revision. Mirrors Pushing and Pulling on the device, Decisions on the server.
 *
 * A text is the set of its words; a merge keeps the words of both. Left out: conflicts and deletions (sides.als), how the server keeps
 * its promises with several processes (journal.als), receipts that are forgotten after the retention, refused changes.
 */
module exactlyOnce

open util/ordering[Revision]

/** Of one note: 1, 2, 3 …; where 0 is meant there is none. */
sig Revision {}
sig Note {}
/** Typed at most once in a history. */
sig Word {}

/** A change id, and what it stands for once it is frozen. */
sig Change { var note: lone Note, var base: lone Revision, var whole: set Word, var news: set Word }
sig Device {
  var shown: Note -> Word,
  var agreed: Note -> Word,
  var revision: Note -> lone Revision,
  var batch: set Change, // frozen until it is answered
  var awaited: lone Exchange
}
/** A batch that was sent once. It may arrive late, after others, in part, or never. */
sig Exchange { var carries: set Change, var accepted: Change -> lone Revision, var stale: Change -> lone Revision }
one sig Server { var taken: Note -> Revision -> lone Change }
var sig Typed in Word {}

abstract sig Error {}
lone sig AnswerClearsNewerEdit, NoReceipts extends Error {}

fun text[n: Note, r: lone Revision]: set Word { Server.taken[n][r].whole }
fun current[n: Note]: lone Revision { max[Server.taken[n].Change] }
fun following[r: lone Revision]: lone Revision { some r implies next[r] else first }
fun edited[d: Device]: set Note { { n: Note | d.shown[n] != d.agreed[n] } }

pred changesStay { note' = note and base' = base and whole' = whole and news' = news }
pred exchangesStay { carries' = carries and accepted' = accepted and stale' = stale }
pred serverStays { taken' = taken }
pred devicesStay[those: set Device] {
  all d: those | d.shown' = d.shown and d.agreed' = d.agreed and d.revision' = d.revision and d.batch' = d.batch and d.awaited' = d.awaited
}
pred notesStay[d: Device] { d.shown' = d.shown and d.agreed' = d.agreed and d.revision' = d.revision }

pred type[d: Device, n: Note, w: Word] {
  w not in Typed and Typed' = Typed + w and d.shown' = d.shown + n -> w
  d.agreed' = d.agreed and d.revision' = d.revision and d.batch' = d.batch and d.awaited' = d.awaited
  devicesStay[Device - d] and changesStay and exchangesStay and serverStays
}
/** Pushing.freeze: one change for each edited note, under ids that were never used. */
pred freeze[d: Device] {
  no d.batch and some edited[d] and some d.batch' and no d.batch'.note and d.batch'.note' = edited[d]
  all c: d.batch' | one c.note' and c.base' = d.revision[c.note'] and c.whole' = d.shown[c.note'] and c.news' = c.whole' - d.agreed[c.note']
  all disj c, e: d.batch' | c.note' != e.note'
  all c: Change - d.batch' | c.note' = c.note and c.base' = c.base and c.whole' = c.whole and c.news' = c.news
  notesStay[d] and d.awaited' = d.awaited and devicesStay[Device - d] and exchangesStay and serverStays and Typed' = Typed
}
pred send[d: Device, x: Exchange] {
  some d.batch and no d.awaited and no x.carries
  carries' = carries + x -> d.batch and d.awaited' = x and d.batch' = d.batch and accepted' = accepted and stale' = stale
  notesStay[d] and devicesStay[Device - d] and changesStay and serverStays and Typed' = Typed
}
/** The answer is lost, cut or late, or the app is killed. What was sent may arrive all the same. */
pred giveUp[d: Device] {
  some d.awaited and no d.awaited' and d.batch' = d.batch
  notesStay[d] and devicesStay[Device - d] and changesStay and exchangesStay and serverStays and Typed' = Typed
}
/** Decisions.decide, one change of a batch; the server may be killed before the next. */
pred take[x: Exchange, c: Change] {
  c in x.carries and no x.accepted[c] and no x.stale[c] and carries' = carries
  devicesStay[Device] and changesStay and Typed' = Typed
  let earlier = Server.taken[c.note].c, now = current[c.note] {
    (some earlier and no NoReceipts) implies { accepted' = accepted + x -> c -> earlier and stale' = stale and serverStays }
    else now = c.base implies {
      some following[now] and accepted' = accepted + x -> c -> following[now] and stale' = stale
      taken' = taken + Server -> c.note -> following[now] -> c
    } else { stale' = stale + x -> c -> now and accepted' = accepted and serverStays }
  }
}
/** Pushing.accepted and Pulling.stale, for the whole batch. */
pred deliver[d: Device, x: Exchange] {
  d.awaited = x and x.carries = (x.accepted + x.stale).Revision and no d.awaited' and no d.batch'
  all n: Note - x.carries.note | d.shown'[n] = d.shown[n] and d.agreed'[n] = d.agreed[n] and d.revision'[n] = d.revision[n]
  all c: x.carries | let n = c.note, r = x.accepted[c] + x.stale[c] {
    d.revision'[n] = r
    d.agreed'[n] = (c in x.stale.Revision implies text[n, r] else some AnswerClearsNewerEdit implies d.shown[n] else c.whole)
    d.shown'[n] = d.shown[n] + (c in x.stale.Revision implies text[n, r] else none)
  }
  devicesStay[Device - d] and changesStay and exchangesStay and serverStays and Typed' = Typed
}
/** Pulling.rebase: no page is applied while the fate of a change is unknown. */
pred pull[d: Device, n: Note] {
  no d.batch and some current[n]
  d.shown' = d.shown + n -> text[n, current[n]] and d.revision' = d.revision ++ n -> current[n]
  d.agreed' = d.agreed - n -> Word + n -> text[n, current[n]] and d.batch' = d.batch and d.awaited' = d.awaited
  devicesStay[Device - d] and changesStay and exchangesStay and serverStays and Typed' = Typed
}
pred nothing { devicesStay[Device] and changesStay and exchangesStay and serverStays and Typed' = Typed }

fact everyHistory {
  no note and no base and no whole and no news and no shown and no agreed and no revision and no batch and no awaited
  no carries and no accepted and no stale and no taken and no Typed
  always {
    nothing or (some d: Device, n: Note, w: Word | type[d, n, w]) or (some d: Device | freeze[d] or giveUp[d])
    or (some d: Device, x: Exchange | send[d, x] or deliver[d, x]) or (some x: Exchange, c: Change | take[x, c])
    or (some d: Device, n: Note | pull[d, n])
  }
}

pred oneEffect { all c: Change | lone Server.taken.c }
/** Else a person would be asked about their own edit. */
pred takenIsNotStale { all x: Exchange, c: Change | some x.stale[c] implies c not in Server.taken[Note][Revision] }
pred noWordTwice { all w: Word | lone c: Server.taken[Note][Revision] | w in c.news }
pred agreedIsTrue { all d: Device, n: Note | d.agreed[n] = text[n, d.revision[n]] }
pred nothingIsLost {
  Typed in Device.shown[Note]
  all n: Note, r: Server.taken[n].Change | text[n, r] in text[n, current[n]]
}
pred promises { oneEffect and takenIsNotStale and noWordTwice and agreedIsTrue and nothingIsLost }

/** Not vacuous: the answer to a batch of two notes is lost, and it is sent again and answered. */
run sentAgain {
  no Error and eventually { some d: Device, x: Exchange | #x.carries = 2 and giveUp[d] and eventually some d.revision }
} for 2 but 1 Device, exactly 13 steps expect 1

check keepsItsPromises { no Error implies always promises } for 2 but 1 Note, exactly 9 steps expect 0
check keepsThemOfBatches { no Error implies always promises } for 2 but 1 Device, exactly 9 steps expect 0
check findsAnswerClearsNewerEdit { Error = AnswerClearsNewerEdit implies always promises } for 2 but 1 Note, exactly 8 steps expect 1
check findsNoReceipts { Error = NoReceipts implies always promises } for 2 but 1 Note, exactly 8 steps expect 1

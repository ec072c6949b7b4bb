"""Where children are now and where they sleep, in many wordings, English and Welsh; and what is close to them."""

import pytest

from tests.factories.hollin_moor import quotes

FINDS = {
    "personal_data.location": [
        "We're at the duck pond in Skelby Park until 3 if you fancy joining us for a wave.",
        "Curlew are at the bandstand till two, then back on the coach.",
        "Anyone passing the library in the next half hour will find Year 3 on the steps singing.",
        "Pick-up has changed: Plover are waiting by the bus stop outside the Co-op.",
        "Year 6 are bedding down at Ravenscar Bunkhouse, ground floor, boys left and girls right.",
        "Home for the next three nights: Thornthwaite Lodge. Room 4 is already a mess.",
        "Walking bus has just left Mill Street and is coming down Station Road, due at the crossing at 8.35.",
        "The choir is stood under the clock at Skelby station waiting for the 4.10.",
        "We'll be sat at the picnic tables by the lighthouse for the next hour.",
        "Kingfishers have stopped for ice creams at the kiosk on the prom, look out for red caps.",
        "Our DofE group is camping at Low Wood Farm tonight, bottom field by the beck.",
        "Year 5 have split up: half by the penguins, half in the reptile house until lunch.",
        "Running late, we're stuck at Tebay services by the main doors with 40 hungry Year 6s.",
        "Year 4 are on the 2.15 from Skelby, last carriage, back at five.",
        "Meeting point if you get separated: the big anchor outside the Maritime Museum. We are there now.",
        "Live from the top deck of the number 12 with the whole of Wren class.",
        "Rydym ni ar y traeth tan 2, wrth y caffi, gyda Blwyddyn 3.",
        "Sleeping bags out in the village hall tonight, all 30 of Year 5, doors locked at nine.",
        "All tucked up in the yurts at Greenwood Farm. Night night from Year 4!",
        "Year 2 are heading home along the canal path, we should reach the bridge by quarter past two.",
        "Reception are on the swings at the rec until the bell.",
        "Just setting off from the museum on foot: up Castle Hill, over the bridge, school by 3.",
        "The cross country team are in the top car park at Hardcastle Crags, minibus 2, till half four.",
        "We are dorm 3 tonight. The Priory Centre has put us right by the fire door.",
        "P4 are at Glenmore campsite, pitches 11 to 14, back Friday.",
        "Imran is at the bus stop on Tarn Road, could mum come and get him?",
        "Tegan is walking home along Mill Lane on her own.",
        "Grace is waiting at the bottom gate of the park for her nan",
        "Spotted: Year 2, knee deep in rock pools at Saltby, under the lighthouse till 1.",
        "Fancy a wave? We're going past Boots on the High Street in ten minutes on our way to the theatre.",
        "It is 9pm and Year 6 are finally quiet in cabins 3 and 4 at Elmstead Park.",
        "Brownrigg House has us all fed and watered and heading for our bunks. 40 sleepy children!",
        "Year 3 are halfway round the lake and will be at the boathouse for lunch at 12.",
        "We'll be by the war memorial in Skelby from now until quarter to three.",
        "Staying the night at St Anne's church hall with 24 Cubs and Year 5s",
        "P7 settling in to their rooms at the Lagganlia centre, second floor.",
        "Right now: thirty Reception children feeding ducks at Mill Pond.",
        "Our six sailors are on the pontoon at Skelby marina right now",
        "Netball squad are changing at Court 3, Aspire Leisure Centre. First match 10.20.",
        "Curlew class are walking to St Mary's along Church Lane as we post this",
        "Year 1 on the miniature railway at Lister Park right now, last carriage!",
        "Tonight's sleepover: 28 Year 4s in the dinosaur gallery at Skelby Museum.",
        "Mae Blwyddyn 6 yn aros yng Nglan-llyn heno, llofft 3.",
        "Mae'r plant wrth y pier nawr, dewch i ddweud helo!",
        "Walking bus is just crossing Clarence Road now with 14 little ones, will be at the park gate in 5 mins",
        "Blwyddyn 4 on the beach right now building dams, just by the lifeboat slipway, here till half one",
        "P4 are at the swings in Quay Park until 12.15, come and wave",
        "Tegan is outside the chip shop on Mill Street, on her own by the look of it.",
    ],
}

NOTHING = [
    "Year 4 had a great day at the duck pond on Tuesday.",
    "Arrived, all well!",
    "Year 6 have arrived safely. All well.",
    "We are back from the beach, tired and sandy.",
    "Summer fair on the field until 3, everybody welcome.",
    "The library on Mill Street is open until 5 tonight.",
    "Class 4 went to the museum by train and walked up Castle Hill.",
    "Our residential meeting is at 6 tonight in the hall.",
    "Next year's Year 6 will stay at Thornthwaite Lodge.",
    "Volunteers are painting the fence by the gate until noon.",
    "Year 5 walked along the canal path and counted eleven herons.",
    "Coach due back at 4.15. Please wait in the playground.",
    "We're open until 3 on Friday, then closed for half term.",
    "Choir sings under the clock at Skelby station on 12 December at 4, come along!",
    "Reception are learning outside in the mud kitchen until lunch.",
    "The walking bus leaves from the Co-op every Friday at 8.20, new walkers welcome.",
    "Year 3 are learning about lighthouses until half term",
    "Grace is at the top of the leaderboard",
    "The whole school is in the hall now for the pantomime",
    "Last week we slept in yurts at Greenwood Farm.",
    "Mr Pugh is walking along Hadrian's Wall for charity this summer",
    "Year 2 loved the rock pools at Saltby.",
    "Mae'r plant wedi mwynhau'r traeth.",
    "Mae'r neuadd ar agor tan 3 ar gyfer y ffair",
    "Cabins at Elmstead Park are booked for May.",
    "We will be at the war memorial on Remembrance Sunday at 10.50, all welcome.",
    "St Anne's church hall is our polling station until 10 tonight.",
    "The school bus is running ten minutes late, please wait in the hall.",
    "Please leave the lay-by on Tarn Road clear",
    "Ducks! Reception wrote about Mill Pond and how thirty of them fed the ducks.",
    "Court 3 at Aspire Leisure Centre reopens on Monday.",
    "Our pen pals live near the marina and walk to school along the quay",
    "The museum sleepover for Year 4 was a triumph",
    "Year 1 built a railway from cardboard, last carriage and all",
    "Home for the holidays: a reading list",
    "Imran is on the bench for Saturday's final",
    "Tegan is on the school council and Grace is on the library team",
    "If you get lost on results night, the office is by the main doors.",
    "Year 5 have stopped for the summer. See you in September!",
    "We are on the 10.15 slot at the swimming gala next week",
]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in FINDS.items() for text in texts])
def test_it_is_found_however_it_is_said(rule: str, text: str) -> None:
    assert quotes(rule, text)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_close_to_it_is_left_alone(text: str) -> None:
    assert [quote for rule in FINDS for quote in quotes(rule, text)] == []

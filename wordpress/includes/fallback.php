<?php
/**
 * What visitors without script and search engines read: an opening as HTML.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

/** An opening's text in parts: array( heading, HTML )[]. */
function posting_parts( array $posting ): array {
	$organization = $posting['hiringOrganization'] ?? array();
	$parts        = array(
		array( '', $posting['description'] ?? '' ),
		array( __( 'Responsibilities', 'coalition-careers' ), $posting['responsibilities'] ?? '' ),
		array( __( 'Qualifications', 'coalition-careers' ), $posting['qualifications'] ?? '' ),
		array( __( 'Preferred qualifications', 'coalition-careers' ), $posting['preferredQualifications'] ?? '' ),
	);
	foreach ( (array) ( $posting['sections'] ?? array() ) as $section ) {
		$parts[] = array( (string) ( $section['heading'] ?? '' ), $section['body'] ?? '' );
	}
	$parts[] = array( __( 'Benefits', 'coalition-careers' ), $posting['jobBenefits'] ?? '' );
	$parts[] = array( __( 'Equal opportunity', 'coalition-careers' ), $posting['equalOpportunityStatement'] ?? '' );
	/* translators: %s: an organization's name. */
	$parts[] = array( sprintf( __( 'About %s', 'coalition-careers' ), $organization['name'] ?? '' ), $organization['description'] ?? '' );
	$parts[] = array( __( 'Mission', 'coalition-careers' ), $organization['mission'] ?? '' );
	if ( is_open( $posting ) ) {
		$parts[] = array( __( 'How to apply', 'coalition-careers' ), $posting['application']['instructions'] ?? '' );
	}
	$html = array();
	foreach ( $parts as $part ) {
		$text = text_to_html( $part[1] );
		if ( '' !== $text ) {
			$html[] = array( $part[0], $text );
		}
	}
	return $html;
}

/** An opening's whole text as small HTML, under strong headings. */
function posting_text( array $posting ): string {
	$posting = readable( $posting );
	$html    = '';
	foreach ( posting_parts( $posting ) as $part ) {
		$html .= ( '' === $part[0] ? '' : '<p><strong>' . escape( $part[0] ) . '</strong></p>' ) . $part[1];
	}
	return $html;
}

/** The description that search engines want whole: with hours, pay and deadline. */
function posting_description( array $posting ): string {
	$html  = posting_text( $posting );
	$facts = array(
		__( 'Schedule', 'coalition-careers' ) => sentences( array( schedule_in_words( $posting ), workplace_in_words( $posting ) ) ),
		__( 'Pay', 'coalition-careers' )      => pay_in_full( $posting ),
		__( 'Deadline', 'coalition-careers' ) => deadline_in_words( $posting ),
	);
	foreach ( array_filter( $facts ) as $name => $fact ) {
		$html .= '<p><strong>' . escape( $name ) . '</strong></p><p>' . escape( $fact ) . '</p>';
	}
	return $html;
}

/** What a card shows, in short; in words that may stand in the middle of a paragraph, as a shortcode may. */
function card_fallback( array $posting, string $href ): string {
	$posting = readable( $posting );
	$title   = esc_html( $posting['title'] );
	$facts   = array_merge(
		array( $posting['hiringOrganization']['name'] ?? '' ),
		array_map( __NAMESPACE__ . '\town', places( $posting ) ),
		array( workplace_in_words( $posting ), pay_in_words( $posting ), deadline_in_words( $posting ) )
	);
	return '<strong>' . ( '' === $href ? $title : '<a href="' . esc_url( $href ) . "\">$title</a>" ) . '</strong><br>'
		. esc_html( implode( ' · ', array_filter( $facts ) ) );
}

/** The whole opening; without its title where that stands above it already. */
function posting_fallback( array $posting, int $level, bool $is_titled = true ): string {
	$posting = readable( $posting );
	$below   = min( 6, $level + 1 );
	$whom    = $posting['applicationContact'] ?? array();
	$facts   = array(
		__( 'Pay', 'coalition-careers' )            => pay_in_full( $posting ),
		__( 'Where', 'coalition-careers' )          => implode( '; ', array_merge( array_map( __NAMESPACE__ . '\place_in_words', places( $posting ) ), array_filter( array( workplace_in_words( $posting ) ) ) ) ),
		__( 'Schedule', 'coalition-careers' )       => schedule_in_words( $posting ),
		__( 'Deadline', 'coalition-careers' )       => deadline_in_words( $posting ),
		__( 'Reports to', 'coalition-careers' )     => (string) ( $posting['supervisor'] ?? '' ),
		__( 'Department', 'coalition-careers' )     => (string) ( $posting['department'] ?? '' ),
		__( 'Starts', 'coalition-careers' )         => empty( $posting['jobStartDate'] ) ? '' : day_in_words( $posting['jobStartDate'] ),
		__( 'Hiring process', 'coalition-careers' ) => (string) ( $posting['hiringProcess'] ?? '' ),
		__( 'Posted', 'coalition-careers' )         => empty( $posting['datePosted'] ) ? '' : day_in_words( $posting['datePosted'] ),
		__( 'Questions about the job', 'coalition-careers' ) => implode( ', ', array_filter( array( $whom['name'] ?? '', $whom['email'] ?? '', $whom['telephone'] ?? '' ) ) ),
	);
	$html    = $is_titled ? "<h$level>" . esc_html( $posting['title'] ) . "</h$level>" : '';
	$html   .= '<p>' . esc_html( $posting['hiringOrganization']['name'] ?? '' ) . '</p>';
	foreach ( array_filter( $facts ) as $name => $fact ) {
		$html .= '<p><strong>' . esc_html( $name ) . ':</strong> ' . esc_html( $fact ) . '</p>';
	}
	foreach ( posting_parts( $posting ) as $part ) {
		$html .= ( '' === $part[0] ? '' : "<h$below>" . esc_html( $part[0] ) . "</h$below>" ) . wp_kses_post( make_clickable( $part[1] ) );
	}
	return $html . way_to_apply( $posting );
}

/** How someone without script applies. */
function way_to_apply( array $posting ): string {
	if ( ! is_open( $posting ) ) {
		return '<p>' . esc_html__( 'This opening is closed. It no longer takes applications.', 'coalition-careers' ) . '</p>';
	}
	$application = $posting['application'] ?? array();
	$names       = array();
	foreach ( (array) ( $application['documents'] ?? array() ) as $document ) {
		$names[] = document_name( $document );
	}
	/* translators: %s: documents. */
	$needed = $names ? '<p>' . esc_html( sprintf( __( 'You will need: %s.', 'coalition-careers' ), wp_sprintf_l( '%l', $names ) ) ) . '</p>' : '';
	return $needed . address_to_apply_at( $posting, $application );
}

/** What a document is called. */
function document_name( array $document ): string {
	$names = array(
		'resume'        => __( 'Resume', 'coalition-careers' ),
		'coverLetter'   => __( 'Cover letter', 'coalition-careers' ),
		'references'    => __( 'References', 'coalition-careers' ),
		'writingSample' => __( 'Writing sample', 'coalition-careers' ),
		'portfolio'     => __( 'Portfolio', 'coalition-careers' ),
	);
	return (string) ( $document['label'] ?? $names[ $document['kind'] ?? '' ] ?? __( 'Other document', 'coalition-careers' ) );
}

function address_to_apply_at( array $posting, array $application ): string {
	if ( ! empty( $application['url'] ) ) {
		return '<p><a href="' . esc_url( $application['url'] ) . '">' . esc_html__( 'Apply', 'coalition-careers' ) . '</a></p>';
	}
	$email = (string) ( $application['email'] ?? $posting['applicationContact']['email'] ?? '' );
	if ( is_email( $email ) ) {
		/* translators: %s: an email address. */
		$words = sprintf( __( 'Apply by email to %s.', 'coalition-careers' ), '<a href="' . esc_url( "mailto:$email" ) . '">' . esc_html( $email ) . '</a>' );
		return '<p>' . wp_kses_post( $words ) . '</p>';
	}
	return '';
}

/** What is said of an opening that has left its list. */
function gone_fallback(): string {
	$link = link_to_openings();
	return '<p class="careers-gone">' . esc_html__( 'This opening is no longer listed.', 'coalition-careers' ) . ( '' === $link ? '' : " $link" ) . '</p>';
}

/** Empty where the settings name no page. */
function link_to_openings(): string {
	$page = openings_page_url();
	return '' === $page ? '' : '<a href="' . esc_url( $page ) . '">' . esc_html__( 'See all openings', 'coalition-careers' ) . '</a>';
}

/** All openings as links. */
function board_fallback( array $postings ): string {
	$items = '';
	foreach ( array_filter( array_map( __NAMESPACE__ . '\readable', $postings ), __NAMESPACE__ . '\is_open' ) as $posting ) {
		$url    = (string) ( $posting['url'] ?? '' );
		$title  = esc_html( $posting['title'] );
		$facts  = array_merge( array( $posting['hiringOrganization']['name'] ?? '' ), array_map( __NAMESPACE__ . '\town', places( $posting ) ) );
		$items .= '<li>' . ( '' === $url ? $title : '<a href="' . esc_url( $url ) . "\">$title</a>" ) . ', ' . esc_html( implode( ', ', array_filter( $facts ) ) ) . '</li>';
	}
	return '' === $items ? '<p>' . esc_html__( 'There are no openings at the moment.', 'coalition-careers' ) . '</p>' : "<ul>$items</ul>";
}

<?php
/**
 * Openings written on this site: a post type, and the list that is given out.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

const OPENING      = 'careers_opening';
const META_POSTING = '_careers_posting';
const META_ID      = '_careers_id';

add_action( 'init', __NAMESPACE__ . '\register_opening_type' );

function register_opening_type(): void {
	register_post_type(
		OPENING,
		array(
			'labels'        => array(
				'name'               => __( 'Openings', 'coalition-careers' ),
				'singular_name'      => __( 'Opening', 'coalition-careers' ),
				'add_new'            => __( 'Add opening', 'coalition-careers' ),
				'add_new_item'       => __( 'Add opening', 'coalition-careers' ),
				'edit_item'          => __( 'Edit opening', 'coalition-careers' ),
				'new_item'           => __( 'New opening', 'coalition-careers' ),
				'view_item'          => __( 'View opening', 'coalition-careers' ),
				'search_items'       => __( 'Search openings', 'coalition-careers' ),
				'not_found'          => __( 'No openings yet.', 'coalition-careers' ),
				'not_found_in_trash' => __( 'No openings in the trash.', 'coalition-careers' ),
				'all_items'          => __( 'All openings', 'coalition-careers' ),
			),
			'public'        => true,
			'menu_icon'     => 'dashicons-id',
			'menu_position' => 21,
			'supports'      => array( 'author' ),
			'map_meta_cap'  => true,
			'rewrite'       => array(
				'slug'       => 'opening',
				'with_front' => false,
			),
		)
	);
}

/** The openings that everybody may see, newest first; one with a password is for those who have it. */
function own_postings(): array {
	$posts = get_posts(
		array(
			'post_type'        => OPENING,
			'post_status'      => 'publish',
			'has_password'     => false,
			'posts_per_page'   => 500,
			'suppress_filters' => false,
		)
	);
	return array_values( array_filter( array_map( __NAMESPACE__ . '\posting_of_post', $posts ) ) );
}

/** What a post says of its opening, with what only the site knows: its id, its page, where applications go. */
function posting_of_post( \WP_Post $post ): ?array {
	$posting = json_decode( (string) get_post_meta( $post->ID, META_POSTING, true ), true );
	if ( ! is_array( $posting ) || empty( $posting['title'] ) ) {
		return null;
	}
	$id      = (string) get_post_meta( $post->ID, META_ID, true );
	$posting = array_merge( array( 'id' => $id ), $posting, array( 'id' => $id ) );
	$own          = own_organization();
	$organization = array_filter( (array) ( $posting['hiringOrganization'] ?? array() ) );
	if ( in_array( $organization['name'] ?? '', array( '', $own['name'] ), true ) ) {
		$posting['hiringOrganization'] = array_merge( $own, $organization );
	}
	if ( empty( $posting['datePosted'] ) && 'publish' === $post->post_status ) {
		$posting['datePosted'] = get_post_time( 'Y-m-d', false, $post );
	}
	$posting['url'] = (string) get_permalink( $post );
	$application    = is_array( $posting['application'] ?? null ) ? $posting['application'] : array();
	if ( empty( $application['endpoint'] ) && empty( $application['url'] ) ) {
		$application['endpoint'] = endpoint();
	}
	$posting['application'] = $application;
	return $posting;
}

/** The organization of this site. */
function own_organization(): array {
	return array(
		'name' => wp_specialchars_decode( (string) get_bloginfo( 'name' ), ENT_QUOTES ),
		'url'  => home_url( '/' ),
	);
}

/** The published post of an opening, by the opening's id. */
function post_of_posting( string $id ): ?\WP_Post {
	// WordPress takes an empty value for any.
	if ( '' === $id ) {
		return null;
	}
	$posts = get_posts(
		array(
			'post_type'      => OPENING,
			'post_status'    => 'publish',
			'posts_per_page' => 1,
			'meta_key'       => META_ID, // phpcs:ignore WordPress.DB.SlowDBQuery
			'meta_value'     => $id, // phpcs:ignore WordPress.DB.SlowDBQuery
		)
	);
	return $posts[0] ?? null;
}

/** An id that no other opening of this site has; once given it stays, as other sites name the opening by it. */
function give_id( int $post_id, string $wanted ): string {
	$kept = (string) get_post_meta( $post_id, META_ID, true );
	if ( '' !== $kept ) {
		return $kept;
	}
	$base = sanitize_title( $wanted );
	$base = '' === $base ? "opening-$post_id" : $base;
	for ( $number = 1; ; $number++ ) {
		$id     = 1 === $number ? $base : "$base-$number";
		$others = get_posts(
			array(
				'post_type'      => OPENING,
				'post_status'    => 'any',
				'posts_per_page' => 1,
				'exclude'        => array( $post_id ), // phpcs:ignore WordPressVIPMinimum.Performance.WPQueryParams
				'meta_key'       => META_ID, // phpcs:ignore WordPress.DB.SlowDBQuery
				'meta_value'     => $id, // phpcs:ignore WordPress.DB.SlowDBQuery
			)
		);
		if ( ! $others ) {
			update_post_meta( $post_id, META_ID, $id );
			return $id;
		}
	}
}

/** Keeps an opening with its post; the post's own title and text are for WordPress's lists and search. */
function keep_posting( int $post_id, array $posting ): void {
	$named = readable( $posting );
	give_id( $post_id, (string) ( $named['id'] ?? $named['title'] ?? '' ) );
	update_post_meta( $post_id, META_POSTING, wp_slash( (string) wp_json_encode( $posting, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) ) );
	$title = (string) ( $named['title'] ?? '' );
	wp_update_post(
		wp_slash(
			array(
				'ID'           => $post_id,
				'post_title'   => sanitize_text_field( $title ),
				'post_name'    => sanitize_title( $title ),
				'post_content' => wp_kses_post( posting_text( $posting ) ),
			)
		)
	);
}

/** The published post of an opening by the last part of its address, or by its number in WordPress. */
function post_called( string $name ): ?\WP_Post {
	$post = get_page_by_path( $name, OBJECT, OPENING ) ?? ( ctype_digit( $name ) ? get_post( (int) $name ) : null );
	return $post && OPENING === $post->post_type && 'publish' === $post->post_status ? $post : null;
}

/** What everybody may read of a post. */
function shown_posting( ?\WP_Post $post ): ?array {
	return $post && '' === $post->post_password ? posting_of_post( $post ) : null;
}

function feed_url(): string {
	return rest_url( 'coalition-careers/v1/openings' );
}

add_action(
	'rest_api_init',
	function () {
		$anybody = array(
			'methods'             => 'GET',
			'permission_callback' => '__return_true',
		);
		register_rest_route(
			'coalition-careers/v1',
			'/openings',
			$anybody + array(
				'callback' => function () {
					return given_out(
						array(
							'organization' => own_organization(),
							'postings'     => own_postings(),
						)
					);
				},
			)
		);
		// The coalition's list in this site's copy: pages need no permission of the other host to read it.
		register_rest_route(
			'coalition-careers/v1',
			'/list',
			$anybody + array(
				'callback' => function () {
					return given_out( array( 'postings' => coalition_postings() ?? array() ) );
				},
			)
		);
	}
);

function given_out( array $list ): \WP_REST_Response {
	return new \WP_REST_Response( $list, 200, array( 'Cache-Control' => 'public, max-age=60' ) );
}

// Any site may read the lists and send applications; WordPress would name one site and allow its cookies.
add_filter(
	'rest_pre_serve_request',
	function ( $served, $result, \WP_REST_Request $request ) {
		if ( 0 === strpos( $request->get_route(), '/coalition-careers/v1/' ) && ! headers_sent() ) {
			header( 'Access-Control-Allow-Origin: *' );
			header_remove( 'Access-Control-Allow-Credentials' );
			header_remove( 'Vary' );
		}
		return $served;
	},
	20,
	3
);
